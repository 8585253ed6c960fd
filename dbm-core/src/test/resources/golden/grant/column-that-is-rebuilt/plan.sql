-- blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN twice;
-- rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD COLUMN twice integer GENERATED ALWAYS AS (id * 3) STORED;
GRANT SELECT (twice) ON TABLE app.t TO reader;
