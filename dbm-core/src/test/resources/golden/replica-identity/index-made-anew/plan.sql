-- breaks the release that still runs, blocks reads, blocks writes
DROP INDEX app.t_b;
-- scans the table, blocks writes, may fail on existing rows
CREATE UNIQUE INDEX t_b ON app.t (b, a);
-- blocks reads, blocks writes
ALTER TABLE app.t REPLICA IDENTITY USING INDEX t_b;
