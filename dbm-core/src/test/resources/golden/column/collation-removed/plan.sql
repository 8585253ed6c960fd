-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN b TYPE text;
