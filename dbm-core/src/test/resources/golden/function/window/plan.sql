-- breaks the release that still runs
DROP FUNCTION app.share(integer);
CREATE FUNCTION app.first(anyelement)
RETURNS anyelement
LANGUAGE internal
WINDOW IMMUTABLE STRICT
AS $$window_first_value$$;
CREATE FUNCTION app.share(integer)
RETURNS integer
LANGUAGE internal
IMMUTABLE STRICT
AS $$int4abs$$;
CREATE OR REPLACE FUNCTION app.place()
RETURNS bigint
LANGUAGE internal
WINDOW IMMUTABLE
AS $$window_dense_rank$$;
