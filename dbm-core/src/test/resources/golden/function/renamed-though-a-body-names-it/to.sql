CREATE SCHEMA app;
-- rename TABLE app.t to app.u
CREATE TABLE app.u (id integer);
CREATE FUNCTION app.f() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM app.t); END';
