-- blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN g;
-- rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD COLUMN g integer GENERATED ALWAYS AS (a * 3) STORED;
