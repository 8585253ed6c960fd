ALTER INDEX app.changes ALTER COLUMN 3 SET STATISTICS 0;
ALTER INDEX app.goes ALTER COLUMN 1 SET STATISTICS -1;
-- scans the table, blocks writes, may fail on existing rows
CREATE INDEX comes ON app.t ((a + 3));
ALTER INDEX app.comes ALTER COLUMN 1 SET STATISTICS 1000;
