-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN v;
-- breaks the release that still runs
DROP TYPE app.d;
-- breaks the release that still runs
DROP TYPE app.c;
