-- breaks the release that still runs
ALTER DOMAIN app.d RENAME TO e;
-- breaks the release that still runs
ALTER DOMAIN app.e RENAME TO e_old;
CREATE DOMAIN app.e AS integer CONSTRAINT e_check CHECK (VALUE > 0);
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v DROP DEFAULT;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.e;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT (1)::app.e;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN w TYPE app.e[];
-- breaks the release that still runs
DROP DOMAIN app.e_old;
