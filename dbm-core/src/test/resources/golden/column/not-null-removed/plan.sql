-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id DROP NOT NULL;
