CREATE SCHEMA app;

CREATE TYPE app.c AS (a bigint, b text);
CREATE TYPE app.d AS (c app.c, n integer);
CREATE TABLE app.t (id integer PRIMARY KEY, v app.c DEFAULT ROW(1, 'x')::app.c, w app.c[], x app.d, CONSTRAINT k CHECK ((v).a > 0));
