-- deletes data
ALTER TABLE app.t DROP COLUMN a;
-- deletes data
ALTER TABLE app.t DROP COLUMN b;
