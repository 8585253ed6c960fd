DROP INDEX app.j;
ALTER TABLE app.t ALTER COLUMN v TYPE text;
-- scans the table, blocks writes
CREATE INDEX j ON app.t ((lower(v))) WHERE v <> 'x'::text;
