-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v TYPE integer;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN w;
ALTER DOMAIN app.d ADD CONSTRAINT positive CHECK (VALUE > 0);
