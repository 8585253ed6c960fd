CREATE SCHEMA app;
-- rename PROCEDURE app.p(integer, integer) to app.r(integer, integer)
CREATE PROCEDURE app.r(a integer, INOUT b integer DEFAULT 1) LANGUAGE plpgsql AS 'BEGIN END'; CREATE PROCEDURE app.q(a integer, b integer) LANGUAGE sql AS 'SELECT 1'
