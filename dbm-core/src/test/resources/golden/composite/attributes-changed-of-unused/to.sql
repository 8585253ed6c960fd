CREATE SCHEMA app;

CREATE TYPE app.c AS (a bigint, c date, d varchar(10) COLLATE "C", e text);
COMMENT ON COLUMN app.c.a IS 'new';
COMMENT ON COLUMN app.c.e IS 'come';
COMMENT ON TYPE app.c IS 'all';
