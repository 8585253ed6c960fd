CREATE SCHEMA app;
CREATE FUNCTION app.f() RETURNS TABLE (a integer, b text, c date) LANGUAGE sql AS 'SELECT 1, ''b'', now()::date'
