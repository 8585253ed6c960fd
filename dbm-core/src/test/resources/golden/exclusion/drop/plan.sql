-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.booking DROP CONSTRAINT no_overlap;
