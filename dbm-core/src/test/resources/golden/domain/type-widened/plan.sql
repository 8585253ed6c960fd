-- breaks the release that still runs
ALTER DOMAIN app.amount RENAME TO amount_old;
-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT k;
-- blocks reads, blocks writes
DROP INDEX app.i;
CREATE DOMAIN app.amount AS bigint CONSTRAINT amount_check CHECK (VALUE > 0);
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v DROP DEFAULT;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.amount;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT 1;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN w TYPE app.amount[];
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT k CHECK ((v)::bigint < 100);
-- scans the table, blocks writes, may fail on existing rows
CREATE INDEX i ON app.t (v) WHERE (v)::bigint > 5;
-- breaks the release that still runs
DROP DOMAIN app.amount_old;
