CREATE SCHEMA app;
CREATE FUNCTION app.f(a bigint, b integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT b'
