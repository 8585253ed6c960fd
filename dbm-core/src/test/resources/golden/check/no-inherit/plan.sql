-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT k;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT k CHECK (a > 0) NO INHERIT;
