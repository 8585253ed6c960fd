-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE integer USING v::integer;
-- breaks the release that still runs, scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v SET NOT NULL;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT 3;
COMMENT ON COLUMN app.t.v IS 'v';
