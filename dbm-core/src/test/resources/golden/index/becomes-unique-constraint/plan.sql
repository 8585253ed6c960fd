-- breaks the release that still runs, blocks reads, blocks writes
DROP INDEX app.i;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT i UNIQUE (a);
