CREATE SCHEMA app;
CREATE PROCEDURE app.p(a integer, INOUT b integer DEFAULT 1) LANGUAGE plpgsql SET work_mem TO '1MB' AS 'BEGIN END'
