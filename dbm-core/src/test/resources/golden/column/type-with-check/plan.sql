-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT ck;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v TYPE text;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT ck CHECK (v <> ''::text);
