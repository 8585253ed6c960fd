-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a TYPE text;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN b;
-- breaks the release that still runs
DROP COLLATION app.c;
