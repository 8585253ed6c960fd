CREATE SCHEMA app;

CREATE TYPE app.c AS (x integer);
CREATE TYPE app.d AS (c app.c);
CREATE TABLE app.t (id integer, v app.d);
