-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.w;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v DROP DEFAULT;
-- breaks the release that still runs
DROP FUNCTION app.f();
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.t;
