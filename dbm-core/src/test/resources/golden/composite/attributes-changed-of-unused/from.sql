CREATE SCHEMA app;

CREATE TYPE app.c AS (a integer, b text, c date, d varchar(10));
COMMENT ON COLUMN app.c.a IS 'old';
COMMENT ON COLUMN app.c.b IS 'gone';
