CREATE SCHEMA app;

CREATE TYPE app.c AS (a text, b text);
CREATE TABLE app.t (v app.c);
INSERT INTO app.t VALUES (('abc', 'd'));
