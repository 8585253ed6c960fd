-- blocks reads, blocks writes
DROP INDEX app.i;
-- blocks reads, blocks writes
DROP INDEX app.j;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a TYPE bigint;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN b TYPE character varying(20);
-- scans the table, blocks writes, may fail on existing rows
CREATE INDEX i ON app.t ((a + 1));
ALTER INDEX app.i ALTER COLUMN 1 SET STATISTICS 7;
-- scans the table, blocks writes, may fail on existing rows
CREATE INDEX j ON app.t ((lower((b)::text)));
ALTER INDEX app.j ALTER COLUMN 1 SET STATISTICS 7;
