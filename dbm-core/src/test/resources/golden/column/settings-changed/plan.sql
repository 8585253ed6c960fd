-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN body SET STORAGE PLAIN;
ALTER TABLE app.t ALTER COLUMN body SET STATISTICS 20;
ALTER TABLE app.t ALTER COLUMN at RESET (n_distinct_inherited);
ALTER TABLE app.t ALTER COLUMN at SET (n_distinct = -0.25);
