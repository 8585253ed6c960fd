CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer, b integer DEFAULT 1) RETURNS bigint LANGUAGE sql AS 'SELECT a::bigint'
