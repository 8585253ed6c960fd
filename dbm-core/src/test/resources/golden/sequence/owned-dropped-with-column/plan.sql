-- deletes data
ALTER TABLE app.t DROP COLUMN c;
