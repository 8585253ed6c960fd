-- blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN b;
-- rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD COLUMN b text COMPRESSION pglz GENERATED ALWAYS AS (lower(a)) STORED;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN b SET STORAGE EXTERNAL;
ALTER TABLE app.t ALTER COLUMN b SET STATISTICS 100;
ALTER TABLE app.t ALTER COLUMN b SET (n_distinct = 5);
