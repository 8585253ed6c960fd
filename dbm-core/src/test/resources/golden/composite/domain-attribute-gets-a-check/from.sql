CREATE SCHEMA app;

CREATE DOMAIN app.code AS text;
CREATE TYPE app.c AS (a integer, code app.code);
CREATE TABLE app.t (v app.c);
INSERT INTO app.t VALUES (ROW(1, 'x'));
