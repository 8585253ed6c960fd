CREATE SCHEMA app;

CREATE TYPE app.c AS (a integer, b integer);
CREATE TYPE app.d AS (c app.c, n text);
CREATE TABLE app.t (id integer, v app.c, x app.d);
INSERT INTO app.t VALUES (1, (1, 2), ROW(ROW(3, 4), 'n')::app.d), (2, NULL, NULL), (3, (NULL, NULL), NULL);
