-- breaks the release that still runs
DROP FUNCTION app.f(integer, integer);
CREATE FUNCTION app.f(a integer, c integer DEFAULT 1)
RETURNS integer
LANGUAGE sql
AS $$SELECT a$$;
