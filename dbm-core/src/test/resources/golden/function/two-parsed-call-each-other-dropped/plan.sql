-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW app.m;
CREATE OR REPLACE FUNCTION app.odd(n integer DEFAULT NULL)
RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE
AS $$BEGIN END$$;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.t;
-- breaks the release that still runs
DROP FUNCTION app.even(integer);
-- breaks the release that still runs
DROP FUNCTION app.odd(integer);
