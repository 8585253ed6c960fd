-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN v app.d;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN w app.e;
