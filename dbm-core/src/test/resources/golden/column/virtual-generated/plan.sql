-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN g integer GENERATED ALWAYS AS (a * 2) VIRTUAL;
