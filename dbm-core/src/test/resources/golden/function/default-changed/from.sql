CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT a'
