-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.w;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
-- breaks the release that still runs
DROP FUNCTION app.f(integer);
CREATE FUNCTION app.f(integer)
RETURNS bigint
LANGUAGE sql
IMMUTABLE
AS $$SELECT 1::bigint$$;
CREATE VIEW app.v AS
SELECT app.f(id) AS f
   FROM app.t;
CREATE VIEW app.w AS
SELECT f
   FROM app.v;
