-- breaks the release that still runs
ALTER TYPE app.c RENAME TO c_old;
-- breaks the release that still runs
ALTER DOMAIN app.d RENAME TO d_old;
CREATE TYPE app.c AS (
  b text,
  a integer
);
CREATE DOMAIN app.d AS app.c CONSTRAINT d_check CHECK ((VALUE).a > 0);
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.d USING CASE WHEN v IS DISTINCT FROM NULL THEN ROW((v).b, (v).a)::app.d END;
-- breaks the release that still runs
DROP DOMAIN app.d_old;
-- breaks the release that still runs
DROP TYPE app.c_old;
