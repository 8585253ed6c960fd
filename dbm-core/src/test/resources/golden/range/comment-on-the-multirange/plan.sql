-- breaks the release that still runs
ALTER TYPE app.slot RENAME TO slot_old;
-- breaks the release that still runs
ALTER TYPE app.slots RENAME TO slots_old;
-- breaks the release that still runs
ALTER FUNCTION app.slot(integer, integer) RENAME TO slot_old;
-- breaks the release that still runs
ALTER FUNCTION app.slot(integer, integer, text) RENAME TO slot_old;
-- breaks the release that still runs
ALTER FUNCTION app.slots() RENAME TO slots_old;
-- breaks the release that still runs
ALTER FUNCTION app.slots(app.slot_old) RENAME TO slots_old;
-- breaks the release that still runs
ALTER FUNCTION app.slots(app.slot_old[]) RENAME TO slots_old;
COMMENT ON TYPE app.part IS NULL;
COMMENT ON TYPE app.gaps IS NULL;
CREATE TYPE app.slot AS RANGE (
  SUBTYPE = bigint,
  MULTIRANGE_TYPE_NAME = app.slots
);
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.slot USING v::text::app.slot;
COMMENT ON TYPE app.spans IS 'some ''spans''';
COMMENT ON TYPE app.parts IS 'come';
COMMENT ON TYPE app.slots IS 'stays';
-- breaks the release that still runs
DROP TYPE app.slot_old;
