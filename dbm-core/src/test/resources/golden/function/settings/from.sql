CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql SET work_mem TO '1MB' SET search_path TO app, public SET enable_sort TO off AS 'SELECT a'
