CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql SET work_mem TO '2MB' SET search_path TO app, public SET my.own TO 'x' AS 'SELECT a'
