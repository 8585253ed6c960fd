-- rename ATTRIBUTE app.c.a to app.c.z
CREATE SCHEMA app;

CREATE TYPE app.c AS (z integer, b text);
CREATE TABLE app.t (v app.c);
