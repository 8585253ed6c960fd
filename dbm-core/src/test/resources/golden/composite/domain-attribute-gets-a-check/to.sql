CREATE SCHEMA app;

CREATE DOMAIN app.code AS text CONSTRAINT given CHECK (VALUE <> '');
CREATE TYPE app.c AS (a integer, code app.code);
CREATE TABLE app.t (v app.c);
