-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT u;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT u UNIQUE (a);
