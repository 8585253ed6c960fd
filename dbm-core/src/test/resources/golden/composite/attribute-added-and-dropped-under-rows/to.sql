CREATE SCHEMA app;

CREATE TYPE app.c AS (a integer, e date);
CREATE TYPE app.d AS (c app.c);
CREATE TABLE app.t (v app.c, w app.c[], x app.d);
