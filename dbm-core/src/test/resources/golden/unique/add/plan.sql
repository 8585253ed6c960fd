-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT t_a_key UNIQUE (a);
