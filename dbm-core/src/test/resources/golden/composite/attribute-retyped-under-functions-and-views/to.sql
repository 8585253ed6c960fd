CREATE SCHEMA app;
CREATE TYPE app.c AS (a bigint, b text);
CREATE TABLE app.t (id integer PRIMARY KEY, v app.c);
CREATE FUNCTION app.f(x app.c) RETURNS app.c LANGUAGE sql IMMUTABLE AS 'SELECT x';
CREATE VIEW app.a AS SELECT id, (v).a FROM app.t;
CREATE MATERIALIZED VIEW app.m AS SELECT id, v FROM app.t;
