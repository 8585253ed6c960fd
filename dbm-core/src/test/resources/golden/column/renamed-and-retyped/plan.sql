ALTER TABLE app.t RENAME COLUMN a TO b;
-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN b TYPE bigint;
