-- breaks the release that still runs
ALTER DOMAIN app.d RENAME TO d_old;
CREATE DOMAIN app.d AS integer DEFAULT 1 CONSTRAINT positive CHECK (VALUE > 0);
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN plain TYPE app.d;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN many DROP DEFAULT;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN many TYPE app.d[];
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN many SET DEFAULT '{1}'::app.d[];
-- breaks the release that still runs
DROP DOMAIN app.d_old;
