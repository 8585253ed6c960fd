-- breaks the release that still runs
ALTER TYPE app.c RENAME TO c_old;
-- breaks the release that still runs
ALTER TYPE app.d RENAME TO d_old;
-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT k;
CREATE TYPE app.c AS (
  a bigint,
  b text
);
CREATE TYPE app.d AS (
  c app.c,
  n integer
);
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v DROP DEFAULT;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.c USING v::text::app.c;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT ROW((1)::bigint, 'x'::text)::app.c;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN w TYPE app.c[] USING w::text::app.c[];
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN x TYPE app.d USING x::text::app.d;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT k CHECK ((v).a > 0);
-- breaks the release that still runs
DROP TYPE app.d_old;
-- breaks the release that still runs
DROP TYPE app.c_old;
