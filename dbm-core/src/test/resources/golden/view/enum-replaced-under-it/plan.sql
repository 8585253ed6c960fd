-- breaks the release that still runs
ALTER TYPE app.mood RENAME TO mood_old;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE TYPE app.mood AS ENUM ('ok', 'sad');
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.p ALTER COLUMN mood TYPE app.mood USING mood::text::app.mood;
CREATE VIEW app.v AS
SELECT p.mood
   FROM app.p;
-- breaks the release that still runs
DROP TYPE app.mood_old;
