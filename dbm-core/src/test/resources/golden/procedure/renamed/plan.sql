-- breaks the release that still runs
ALTER PROCEDURE app.p(integer, integer) RENAME TO r;
-- breaks the release that still runs
DROP FUNCTION app.q(integer, integer);
CREATE PROCEDURE app.q(a integer, b integer)
LANGUAGE sql
AS $$SELECT 1$$;
