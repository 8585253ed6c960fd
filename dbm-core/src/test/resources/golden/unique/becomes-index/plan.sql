-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT u;
-- scans the table, blocks writes, may fail on existing rows
CREATE UNIQUE INDEX u ON app.t (a);
