CREATE OR REPLACE FUNCTION app.f(a integer, b integer DEFAULT 2)
RETURNS integer
LANGUAGE sql
AS $$SELECT a$$;
