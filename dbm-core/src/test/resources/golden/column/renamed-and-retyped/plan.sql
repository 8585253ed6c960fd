-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME COLUMN a TO b;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN b TYPE bigint;
