-- breaks the release that still runs
DROP FUNCTION app.f(integer, integer);
CREATE FUNCTION app.f(a integer, b integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT a$$;
