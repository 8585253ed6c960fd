-- blocks reads, blocks writes
DROP INDEX app.i;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN b;
