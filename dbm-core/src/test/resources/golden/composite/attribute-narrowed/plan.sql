-- breaks the release that still runs
ALTER TYPE app.c RENAME TO c_old;
CREATE TYPE app.c AS (
  a character varying(3),
  b text
);
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.c USING v::text::app.c;
-- breaks the release that still runs
DROP TYPE app.c_old;
