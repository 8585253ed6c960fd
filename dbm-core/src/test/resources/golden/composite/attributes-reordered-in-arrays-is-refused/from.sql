CREATE SCHEMA app;

CREATE TYPE app.c AS (a integer, b integer);
CREATE TABLE app.t (id integer, v app.c[]);
