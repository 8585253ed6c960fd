-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v DROP DEFAULT;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE integer USING v::integer;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT 7;
