ALTER TABLE app.t DROP CONSTRAINT k;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT k CHECK (a > 0) NO INHERIT;
