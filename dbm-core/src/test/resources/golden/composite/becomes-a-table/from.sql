CREATE SCHEMA app;

CREATE TYPE app.c AS (a integer);
CREATE TABLE app.t (v app.c);
