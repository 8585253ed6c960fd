CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql AS 'SELECT a'
