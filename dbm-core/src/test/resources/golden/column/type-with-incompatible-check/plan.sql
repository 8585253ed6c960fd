-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT ck;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE integer USING v::integer;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT ck CHECK (v > 0);
