-- deletes data
ALTER TABLE app.t DROP COLUMN id;
