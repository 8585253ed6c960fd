-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN name TYPE text;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN more text;
