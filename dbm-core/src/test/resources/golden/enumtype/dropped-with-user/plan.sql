-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.person DROP COLUMN mood;
-- breaks the release that still runs
DROP TYPE app.mood;
