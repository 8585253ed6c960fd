-- blocks reads, blocks writes
ALTER TABLE app.t REPLICA IDENTITY DEFAULT;
-- scans the table, blocks writes, may fail on existing rows
CREATE UNIQUE INDEX t_b ON app.t (b);
