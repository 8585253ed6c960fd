-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE integer USING v::integer;
-- scans the table, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v SET NOT NULL;
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT 3;
COMMENT ON COLUMN app.t.v IS 'v';
