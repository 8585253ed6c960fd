CREATE SCHEMA app;

CREATE TYPE app.c AS (a integer, b text);
CREATE DOMAIN app.d AS app.c CHECK ((VALUE).a > 0);
CREATE TABLE app.t (v app.d);
INSERT INTO app.t VALUES (ROW(1, 'x')), (NULL);
