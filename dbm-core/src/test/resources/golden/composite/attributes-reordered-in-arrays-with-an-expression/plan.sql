-- breaks the release that still runs
ALTER TYPE app.c RENAME TO c_old;
CREATE TYPE app.c AS (
  b integer,
  a integer
);
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.c[] USING NULL;
-- breaks the release that still runs
DROP TYPE app.c_old;
