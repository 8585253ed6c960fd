-- blocks reads, blocks writes
ALTER TABLE app.person ALTER COLUMN mood DROP DEFAULT;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes
ALTER TABLE app.person ALTER COLUMN mood TYPE text;
-- blocks reads, blocks writes
ALTER TABLE app.person ALTER COLUMN mood SET DEFAULT 'ok'::text;
-- breaks the release that still runs
DROP TYPE app.mood;
