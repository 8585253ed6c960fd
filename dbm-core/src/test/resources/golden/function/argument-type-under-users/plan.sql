-- blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN w;
-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT positive;
-- blocks reads, blocks writes
DROP INDEX app.i;
CREATE FUNCTION app.f(a bigint)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $$SELECT a::integer$$;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT app.f((1)::bigint);
-- breaks the release that still runs
DROP FUNCTION app.f(integer);
-- rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD COLUMN w integer GENERATED ALWAYS AS (app.f((id)::bigint)) STORED;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT positive CHECK (app.f((id)::bigint) > 0);
-- scans the table, blocks writes, may fail on existing rows
CREATE INDEX i ON app.t ((app.f((v)::bigint)));
