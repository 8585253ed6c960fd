-- blocks reads, blocks writes
ALTER VIEW app.v ALTER COLUMN id DROP DEFAULT;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP SEQUENCE app.s;
