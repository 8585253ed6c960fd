-- breaks the release that still runs
DROP FUNCTION app.goes(integer);
CREATE FUNCTION app.comes(a integer)
RETURNS integer
LANGUAGE sql
TRANSFORM FOR TYPE integer
AS $$SELECT a * 2$$;
CREATE OR REPLACE FUNCTION app.lets_go(a integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT a$$;
CREATE OR REPLACE FUNCTION app.same(a integer)
RETURNS integer
LANGUAGE sql
TRANSFORM FOR TYPE integer
AS $$SELECT a + 1$$;
