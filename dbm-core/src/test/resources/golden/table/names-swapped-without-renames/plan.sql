-- blocks reads, blocks writes
ALTER TABLE app.a ADD COLUMN y text;
-- blocks reads, blocks writes
ALTER TABLE app.b ADD COLUMN x integer;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.a DROP COLUMN x;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.b DROP COLUMN y;
