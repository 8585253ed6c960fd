-- breaks the release that still runs
ALTER TYPE app.mood RENAME TO mood_old;
CREATE TYPE app.mood AS ENUM ('ok', 'sad');
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN m TYPE app.mood USING m::text::app.mood;
-- breaks the release that still runs
DROP TYPE app.mood_old;
