CREATE SCHEMA other;
CREATE SCHEMA app;

CREATE TYPE app.c AS (a integer);
CREATE TYPE app.d AS (a app.c[]);
CREATE TABLE app.t (v app.c, w app.d);
