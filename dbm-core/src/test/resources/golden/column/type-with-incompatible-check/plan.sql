ALTER TABLE app.t DROP CONSTRAINT ck;
-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE integer USING v::integer;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT ck CHECK (v > 0);
