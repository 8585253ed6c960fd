CREATE SCHEMA app;
CREATE FUNCTION app.g(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT a'; CREATE TABLE app.t (v integer DEFAULT app.g(1))
