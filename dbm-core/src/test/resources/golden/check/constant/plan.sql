-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT k CHECK (true);
