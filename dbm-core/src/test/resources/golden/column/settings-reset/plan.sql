-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN body SET STORAGE EXTENDED;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN body SET COMPRESSION default;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN price SET STORAGE MAIN;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN tags SET STORAGE EXTENDED;
ALTER TABLE app.t ALTER COLUMN at SET STATISTICS -1;
ALTER TABLE app.t ALTER COLUMN at RESET (n_distinct, n_distinct_inherited);
