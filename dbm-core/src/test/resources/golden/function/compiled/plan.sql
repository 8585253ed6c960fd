-- breaks the release that still runs
DROP FUNCTION app.goes(text);
CREATE FUNCTION app.comes(text, text)
RETURNS real
LANGUAGE c
STABLE STRICT COST 5
AS '$libdir/pg_trgm', 'word_similarity';
ALTER FUNCTION app.likeness(text, text) PARALLEL SAFE;
CREATE OR REPLACE FUNCTION app.own(app integer)
RETURNS integer
LANGUAGE internal
IMMUTABLE STRICT
AS $$int4inc$$;
