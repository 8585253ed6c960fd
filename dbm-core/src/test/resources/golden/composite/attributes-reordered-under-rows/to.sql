CREATE SCHEMA app;

CREATE TYPE app.c AS (b integer, more text, a bigint);
CREATE TYPE app.d AS (c app.c, n text);
CREATE TABLE app.t (id integer, v app.c, x app.d);
