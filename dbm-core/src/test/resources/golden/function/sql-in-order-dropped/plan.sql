CREATE OR REPLACE FUNCTION app.a()
RETURNS bigint
LANGUAGE sql
AS $$SELECT sum(a) FROM app.t$$;
-- breaks the release that still runs
DROP FUNCTION app.z(integer);
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN b;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.u;
