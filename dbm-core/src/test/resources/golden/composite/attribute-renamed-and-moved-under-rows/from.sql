CREATE SCHEMA app;

CREATE TYPE app.c AS (a integer, b text);
CREATE TABLE app.t (v app.c);
INSERT INTO app.t VALUES ((1, 'x'));
