-- rename ATTRIBUTE app.c.a to app.c.z
CREATE SCHEMA app;

CREATE TYPE app.c AS (b text, z bigint);
CREATE TABLE app.t (v app.c);
