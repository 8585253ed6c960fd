CREATE SCHEMA app;
CREATE PROCEDURE app.p(a integer, INOUT b integer DEFAULT 1) LANGUAGE plpgsql AS 'BEGIN END'; CREATE FUNCTION app.q(a integer, b integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'
