CREATE TYPE app.mood AS ENUM ('sad', 'ok');
-- blocks reads, blocks writes
ALTER TABLE app.person ALTER COLUMN mood DROP DEFAULT;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.person ALTER COLUMN mood TYPE app.mood USING mood::app.mood;
-- blocks reads, blocks writes
ALTER TABLE app.person ALTER COLUMN mood SET DEFAULT 'ok'::app.mood;
