-- breaks the release that still runs, blocks reads, blocks writes
DROP INDEX app.i;
-- scans the table, blocks writes, may fail on existing rows
CREATE UNIQUE INDEX i ON app.t (a) NULLS NOT DISTINCT;
