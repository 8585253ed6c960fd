-- breaks the release that still runs
ALTER DOMAIN app.code RENAME TO code_old;
-- breaks the release that still runs
ALTER TYPE app.c RENAME TO c_old;
CREATE DOMAIN app.code AS text CONSTRAINT given CHECK (VALUE <> ''::text);
CREATE TYPE app.c AS (
  a integer,
  code app.code
);
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.c USING v::text::app.c;
-- breaks the release that still runs
DROP TYPE app.c_old;
-- breaks the release that still runs
DROP DOMAIN app.code_old;
