-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.booking DROP CONSTRAINT a;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.booking DROP CONSTRAINT b;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.booking DROP CONSTRAINT stays;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.booking ADD CONSTRAINT stays EXCLUDE USING gist (during WITH &&);
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.booking DROP COLUMN circle;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.booking DROP COLUMN cancelled;
