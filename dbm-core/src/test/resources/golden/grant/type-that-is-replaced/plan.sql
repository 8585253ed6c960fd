-- breaks the release that still runs
ALTER TYPE app.mood RENAME TO mood_old;
CREATE TYPE app.mood AS ENUM ('b', 'a', 'c');
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN m TYPE app.mood USING m::text::app.mood;
ALTER TYPE app.mood OWNER TO chief;
REVOKE USAGE ON TYPE app.mood FROM PUBLIC;
GRANT USAGE ON TYPE app.mood TO reader;
-- breaks the release that still runs
DROP TYPE app.mood_old;
