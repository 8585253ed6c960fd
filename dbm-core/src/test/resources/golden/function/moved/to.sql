CREATE SCHEMA app;
-- rename FUNCTION app.f(integer, integer) to other.g(integer, integer)
CREATE SCHEMA other; CREATE FUNCTION other.g(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT a'
