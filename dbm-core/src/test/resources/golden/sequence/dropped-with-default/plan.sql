-- blocks reads, blocks writes
ALTER TABLE app.x ALTER COLUMN id DROP DEFAULT;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP SEQUENCE app.s;
