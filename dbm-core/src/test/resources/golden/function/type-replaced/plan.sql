-- breaks the release that still runs
ALTER TYPE app.mood RENAME TO mood_old;
CREATE TYPE app.mood AS ENUM ('ok', 'sad');
CREATE FUNCTION app.f(m app.mood)
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN m DROP DEFAULT;
-- breaks the release that still runs
DROP FUNCTION app.g();
CREATE FUNCTION app.g()
RETURNS app.mood
LANGUAGE sql
AS $$SELECT 'ok'::app.mood$$;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN m TYPE app.mood USING m::text::app.mood;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN m SET DEFAULT app.g();
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN n SET DEFAULT app.f(NULL::app.mood);
-- breaks the release that still runs
DROP FUNCTION app.f(app.mood_old);
-- breaks the release that still runs
DROP TYPE app.mood_old;
