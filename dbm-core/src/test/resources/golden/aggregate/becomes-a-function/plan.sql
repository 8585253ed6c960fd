-- breaks the release that still runs
DROP AGGREGATE app.total(integer);
CREATE FUNCTION app.total(integer)
RETURNS bigint
LANGUAGE sql
AS $$SELECT 1::bigint$$;
