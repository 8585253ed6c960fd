-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a DROP DEFAULT;
