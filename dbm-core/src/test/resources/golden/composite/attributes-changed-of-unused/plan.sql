-- breaks the release that still runs
ALTER TYPE app.c DROP ATTRIBUTE b;
-- breaks the release that still runs
ALTER TYPE app.c ALTER ATTRIBUTE a TYPE bigint;
-- breaks the release that still runs
ALTER TYPE app.c ALTER ATTRIBUTE d TYPE character varying(10) COLLATE pg_catalog."C";
-- breaks the release that still runs
ALTER TYPE app.c ADD ATTRIBUTE e text;
COMMENT ON COLUMN app.c.a IS 'new';
COMMENT ON COLUMN app.c.e IS 'come';
COMMENT ON TYPE app.c IS 'all';
