CREATE SCHEMA app;
CREATE TABLE app.u (id bigint);
CREATE FUNCTION app.f() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM app.u); END';
