-- breaks the release that still runs
DROP FUNCTION app.f(integer, integer);
CREATE FUNCTION app.f(a integer, b integer DEFAULT 1)
RETURNS bigint
LANGUAGE sql
AS $$SELECT a::bigint$$;
