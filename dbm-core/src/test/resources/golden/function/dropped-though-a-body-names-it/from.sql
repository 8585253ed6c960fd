CREATE SCHEMA app;
CREATE TABLE app.gone (id integer);
CREATE FUNCTION app.f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM app.gone';
CREATE FUNCTION app.g() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN app.f(); END';
