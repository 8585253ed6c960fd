CREATE SCHEMA app;

CREATE TYPE app.state AS ENUM ('a', 'b');
CREATE TYPE app.c AS (s app.state, t app.state[]);
CREATE TABLE app.t (v app.c, w app.c[]);
INSERT INTO app.t VALUES (ROW('a', '{a,b}'), ARRAY[ROW('b', NULL)::app.c]);
