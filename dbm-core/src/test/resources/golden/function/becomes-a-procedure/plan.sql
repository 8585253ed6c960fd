-- breaks the release that still runs
DROP FUNCTION app.f(integer);
CREATE PROCEDURE app.f(a integer)
LANGUAGE sql
AS $$SELECT 1$$;
