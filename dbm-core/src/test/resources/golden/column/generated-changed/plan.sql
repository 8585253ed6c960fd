ALTER TABLE app.t DROP COLUMN g;
-- rewrites the table, blocks writes
ALTER TABLE app.t ADD COLUMN g integer GENERATED ALWAYS AS (a * 3) STORED;
