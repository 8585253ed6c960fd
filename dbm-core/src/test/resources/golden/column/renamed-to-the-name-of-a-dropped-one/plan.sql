-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME COLUMN a TO a__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME COLUMN b TO a;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN a__old;
