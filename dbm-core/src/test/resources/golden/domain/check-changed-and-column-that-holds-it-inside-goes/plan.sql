-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN many TYPE text[];
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN home;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN place;
ALTER DOMAIN app.email DROP CONSTRAINT mail;
ALTER DOMAIN app.email ADD CONSTRAINT mail CHECK (VALUE ~ '@'::text);
