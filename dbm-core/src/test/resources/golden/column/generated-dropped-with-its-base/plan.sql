ALTER TABLE app.t DROP COLUMN g;
-- deletes data
ALTER TABLE app.t DROP COLUMN a;
