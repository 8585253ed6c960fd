CREATE OR REPLACE FUNCTION app.canonical(s app.span)
RETURNS app.span
LANGUAGE internal
IMMUTABLE STRICT
AS $$int4range_canonical$$;
