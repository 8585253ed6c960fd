-- scans the table, blocks writes, may fail on existing rows
CREATE UNIQUE INDEX t_ab ON app.t (a, b);
-- blocks reads, blocks writes
ALTER TABLE app.t REPLICA IDENTITY USING INDEX t_ab;
-- breaks the release that still runs, blocks reads, blocks writes
DROP INDEX app.t_b;
