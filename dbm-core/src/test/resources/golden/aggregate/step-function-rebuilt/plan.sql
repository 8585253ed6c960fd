DROP AGGREGATE app.total(integer);
-- breaks the release that still runs
DROP FUNCTION app.step(bigint, integer);
CREATE FUNCTION app.step(s bigint, w integer)
RETURNS bigint
LANGUAGE sql
IMMUTABLE
AS $$SELECT s + $2$$;
CREATE AGGREGATE app.total(integer) (
  SFUNC = app.step,
  STYPE = bigint
);
