-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v TYPE integer USING v::integer;
