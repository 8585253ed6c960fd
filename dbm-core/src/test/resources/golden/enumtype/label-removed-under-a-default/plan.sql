-- breaks the release that still runs
ALTER TYPE app.mood RENAME TO mood_old;
CREATE TYPE app.mood AS ENUM ('ok');
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT ('ok'::app.mood)::text;
-- breaks the release that still runs
DROP TYPE app.mood_old;
