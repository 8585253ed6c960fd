ALTER TABLE app.t DROP CONSTRAINT k;
ALTER TABLE app.t ADD COLUMN d integer;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT k CHECK (d > 0);
-- deletes data
ALTER TABLE app.t DROP COLUMN b;
