-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_g_key;
-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_g_check;
-- blocks reads, blocks writes
DROP INDEX app.i;
-- blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN g;
-- rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD COLUMN g integer GENERATED ALWAYS AS (a * 3) STORED;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT t_g_key UNIQUE (g);
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT t_g_check CHECK (g > 0);
-- scans the table, blocks writes
CREATE INDEX i ON app.t (g);
