-- using COLUMN app.t.v: NULL
CREATE SCHEMA app;

CREATE TYPE app.c AS (b integer, a integer);
CREATE TABLE app.t (id integer, v app.c[]);
