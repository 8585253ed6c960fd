CREATE SCHEMA app;
CREATE PROCEDURE app.p(a integer, INOUT b integer) LANGUAGE plpgsql AS 'BEGIN END'
