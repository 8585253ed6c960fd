-- blocks reads, blocks writes
DROP INDEX app.i;
-- scans the table, blocks writes
CREATE INDEX i ON app.t (a NULLS FIRST);
