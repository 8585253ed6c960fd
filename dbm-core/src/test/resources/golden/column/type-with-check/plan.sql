ALTER TABLE app.t DROP CONSTRAINT ck;
ALTER TABLE app.t ALTER COLUMN v TYPE text;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT ck CHECK (v <> ''::text);
