CREATE OR REPLACE FUNCTION app.g()
RETURNS integer
LANGUAGE plpgsql
IMMUTABLE
AS $$BEGIN END$$;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.t;
-- breaks the release that still runs
DROP FUNCTION app.f(integer);
-- breaks the release that still runs
DROP FUNCTION app.g();
