CREATE SCHEMA app;

CREATE TYPE app.c AS (a integer, b text);
CREATE TYPE app.d AS (c app.c, n integer);
CREATE TABLE app.t (id integer PRIMARY KEY, v app.c DEFAULT ROW(1, 'x')::app.c, w app.c[], x app.d, CONSTRAINT k CHECK ((v).a > 0));
INSERT INTO app.t VALUES (1, (1, 'a,"b'), ARRAY[(2, 'y')::app.c], ROW(ROW(3, 'z'), 4)::app.d), (2, NULL, NULL, NULL), (3, (1, NULL), '{}', NULL);
