-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT k;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN d integer;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT k CHECK (d > 0);
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN b;
