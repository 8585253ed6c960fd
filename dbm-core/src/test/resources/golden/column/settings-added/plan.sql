-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN body text COMPRESSION pglz;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN body SET STORAGE MAIN;
ALTER TABLE app.t ALTER COLUMN body SET STATISTICS 500;
