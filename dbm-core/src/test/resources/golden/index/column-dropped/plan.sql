DROP INDEX app.i;
-- deletes data
ALTER TABLE app.t DROP COLUMN b;
