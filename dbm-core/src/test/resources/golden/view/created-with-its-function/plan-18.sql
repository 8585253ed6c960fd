CREATE FUNCTION app.f(integer)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $$SELECT 1$$;
CREATE VIEW app.v AS
SELECT app.f(id) AS f
   FROM app.t;
