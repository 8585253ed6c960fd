-- keeps what the old body computed
CREATE OR REPLACE FUNCTION app.f(a integer)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $$SELECT a + 1$$;
