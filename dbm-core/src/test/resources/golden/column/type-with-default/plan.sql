-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v DROP DEFAULT;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v TYPE bigint;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT 5;
