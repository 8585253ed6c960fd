CREATE SCHEMA "my extensions";
-- breaks the release that still runs
ALTER EXTENSION citext SET SCHEMA "my extensions";
-- breaks the release that still runs
ALTER EXTENSION moddatetime SET SCHEMA "my extensions";
-- breaks the release that still runs
ALTER EXTENSION pg_trgm SET SCHEMA "my extensions";
-- breaks the release that still runs
DROP FUNCTION app.gone("my extensions".citext, public.hstore);
CREATE FUNCTION app.come(v "my extensions".citext)
RETURNS text
LANGUAGE sql
AS $$SELECT v::text$$;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN more "my extensions".citext;
