-- breaks the release that still runs
ALTER TYPE app.c RENAME ATTRIBUTE a TO z;
-- breaks the release that still runs
ALTER TYPE app.c RENAME TO c_old;
CREATE TYPE app.c AS (
  b text,
  z bigint
);
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.c USING CASE WHEN v IS DISTINCT FROM NULL THEN ROW((v).b, (v).z)::app.c END;
-- breaks the release that still runs
DROP TYPE app.c_old;
