CREATE SCHEMA app;

CREATE TYPE app.state AS ENUM ('b', 'a');
CREATE TYPE app.c AS (s app.state, t app.state[]);
CREATE TABLE app.t (v app.c, w app.c[]);
