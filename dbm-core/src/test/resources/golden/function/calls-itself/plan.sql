CREATE FUNCTION app.f(n integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT CASE WHEN n = 0 THEN 1 ELSE app.f(n - 1) END$$;
