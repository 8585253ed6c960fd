-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN note;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.u;
