-- breaks the release that still runs
ALTER TYPE app.r RENAME TO r_old;
-- breaks the release that still runs
ALTER TYPE app.r_multirange RENAME TO r_multirange_old;
-- breaks the release that still runs
ALTER FUNCTION app.r(integer, integer) RENAME TO r_old;
-- breaks the release that still runs
ALTER FUNCTION app.r(integer, integer, text) RENAME TO r_old;
-- breaks the release that still runs
ALTER FUNCTION app.r_multirange() RENAME TO r_multirange_old;
-- breaks the release that still runs
ALTER FUNCTION app.r_multirange(app.r_old) RENAME TO r_multirange_old;
-- breaks the release that still runs
ALTER FUNCTION app.r_multirange(app.r_old[]) RENAME TO r_multirange_old;
CREATE TYPE app.r AS RANGE (
  SUBTYPE = bigint,
  MULTIRANGE_TYPE_NAME = app.r_multirange
);
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.r USING v::text::app.r;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN w TYPE app.r[] USING w::text::app.r[];
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN x TYPE app.r_multirange USING x::text::app.r_multirange;
-- breaks the release that still runs
DROP TYPE app.r_old;
