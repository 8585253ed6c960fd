-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE numeric(12,4);
