-- breaks the release that still runs
DROP FUNCTION app.f();
CREATE FUNCTION app.f(OUT a integer, OUT c integer)
RETURNS record
LANGUAGE sql
AS $$SELECT 1, 2$$;
CREATE OR REPLACE FUNCTION app.g(OUT x integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;
