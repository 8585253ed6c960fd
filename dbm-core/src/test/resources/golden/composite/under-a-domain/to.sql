CREATE SCHEMA app;

CREATE TYPE app.c AS (b text, a integer);
CREATE DOMAIN app.d AS app.c CHECK ((VALUE).a > 0);
CREATE TABLE app.t (v app.d);
