-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW app.m;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.s;
CREATE OR REPLACE FUNCTION app.add(integer, integer)
RETURNS integer
LANGUAGE plpgsql
IMMUTABLE
AS $$BEGIN END$$;
-- breaks the release that still runs
DROP AGGREGATE app.total(integer);
-- breaks the release that still runs
DROP FUNCTION app.add(integer, integer);
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.t;
