-- blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN w;
-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT positive;
-- blocks reads, blocks writes
DROP INDEX app.i;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v DROP DEFAULT;
-- breaks the release that still runs
DROP FUNCTION app.f(integer);
CREATE FUNCTION app.f(a integer)
RETURNS bigint
LANGUAGE sql
IMMUTABLE
AS $$SELECT a::bigint$$;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT app.f(1);
-- rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD COLUMN w integer GENERATED ALWAYS AS ((app.f(id))::integer) STORED;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT positive CHECK (app.f(id) > 0);
-- scans the table, blocks writes, may fail on existing rows
CREATE INDEX i ON app.t ((app.f(v)));
