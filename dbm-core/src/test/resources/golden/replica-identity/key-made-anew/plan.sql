-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_a_key;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT t_a_key UNIQUE (b, a);
-- blocks reads, blocks writes
ALTER TABLE app.t REPLICA IDENTITY USING INDEX t_a_key;
