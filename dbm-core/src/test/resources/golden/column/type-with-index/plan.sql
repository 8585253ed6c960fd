-- blocks reads, blocks writes
DROP INDEX app.j;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v TYPE text;
-- scans the table, blocks writes, may fail on existing rows
CREATE INDEX j ON app.t ((lower(v))) WHERE v <> 'x'::text;
