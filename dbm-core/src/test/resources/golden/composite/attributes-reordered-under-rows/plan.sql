-- breaks the release that still runs
ALTER TYPE app.c RENAME TO c_old;
-- breaks the release that still runs
ALTER TYPE app.d RENAME TO d_old;
CREATE TYPE app.c AS (
  b integer,
  more text,
  a bigint
);
CREATE TYPE app.d AS (
  c app.c,
  n text
);
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.c USING CASE WHEN v IS DISTINCT FROM NULL THEN ROW((v).b, NULL, (v).a)::app.c END;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN x TYPE app.d USING CASE WHEN x IS DISTINCT FROM NULL THEN ROW(CASE WHEN (x).c IS DISTINCT FROM NULL THEN ROW(((x).c).b, NULL, ((x).c).a)::app.c END, (x).n)::app.d END;
-- breaks the release that still runs
DROP TYPE app.d_old;
-- breaks the release that still runs
DROP TYPE app.c_old;
