-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN body SET STORAGE EXTERNAL;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN body SET COMPRESSION pglz;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN price SET STORAGE EXTENDED;
ALTER TABLE app.t ALTER COLUMN tags SET STATISTICS 0;
ALTER TABLE app.t ALTER COLUMN at SET STATISTICS 500;
ALTER TABLE app.t ALTER COLUMN at SET (n_distinct = -0.5, n_distinct_inherited = 100);
