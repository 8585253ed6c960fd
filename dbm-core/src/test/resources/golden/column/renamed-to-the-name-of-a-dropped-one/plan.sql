ALTER TABLE app.t RENAME COLUMN a TO a__old;
ALTER TABLE app.t RENAME COLUMN b TO a;
-- deletes data
ALTER TABLE app.t DROP COLUMN a__old;
