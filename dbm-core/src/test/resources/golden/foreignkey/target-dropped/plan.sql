-- blocks reads, blocks writes
ALTER TABLE app.c DROP CONSTRAINT f;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.p;
