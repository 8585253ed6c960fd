CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer, b integer) RETURNS integer LANGUAGE sql AS 'SELECT a'
