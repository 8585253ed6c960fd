-- breaks the release that still runs
ALTER DOMAIN app.d RENAME TO d_old;
-- breaks the release that still runs
ALTER TYPE app.r RENAME TO r_old;
-- breaks the release that still runs
ALTER TYPE app.r_multirange RENAME TO r_multirange_old;
-- breaks the release that still runs
ALTER FUNCTION app.r(app.d_old, app.d_old) RENAME TO r_old;
-- breaks the release that still runs
ALTER FUNCTION app.r(app.d_old, app.d_old, text) RENAME TO r_old;
-- breaks the release that still runs
ALTER FUNCTION app.r_multirange() RENAME TO r_multirange_old;
-- breaks the release that still runs
ALTER FUNCTION app.r_multirange(app.r_old) RENAME TO r_multirange_old;
-- breaks the release that still runs
ALTER FUNCTION app.r_multirange(app.r_old[]) RENAME TO r_multirange_old;
CREATE DOMAIN app.d AS integer CONSTRAINT positive CHECK (VALUE > 0);
CREATE TYPE app.r AS RANGE (
  SUBTYPE = app.d,
  MULTIRANGE_TYPE_NAME = app.r_multirange
);
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.r USING v::text::app.r;
-- breaks the release that still runs
DROP TYPE app.r_old;
-- breaks the release that still runs
DROP DOMAIN app.d_old;
