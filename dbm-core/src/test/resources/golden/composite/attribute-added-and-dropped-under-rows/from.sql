CREATE SCHEMA app;

CREATE TYPE app.c AS (a integer, b text);
CREATE TYPE app.d AS (c app.c);
CREATE TABLE app.t (v app.c, w app.c[], x app.d);
INSERT INTO app.t VALUES ((1, 'x'), ARRAY[(2, 'y')::app.c], ROW(ROW(3, 'z'))::app.d), (NULL, NULL, NULL);
