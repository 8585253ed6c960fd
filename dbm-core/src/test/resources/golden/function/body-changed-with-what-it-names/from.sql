CREATE SCHEMA app;
CREATE TABLE app.t (id integer);
CREATE FUNCTION app.f() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM app.t); END';
