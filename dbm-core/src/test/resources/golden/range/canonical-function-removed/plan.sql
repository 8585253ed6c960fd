-- breaks the release that still runs
ALTER TYPE app.span RENAME TO span_old;
-- breaks the release that still runs
ALTER TYPE app.spans RENAME TO spans_old;
-- breaks the release that still runs
ALTER FUNCTION app.span(integer, integer) RENAME TO span_old;
-- breaks the release that still runs
ALTER FUNCTION app.span(integer, integer, text) RENAME TO span_old;
-- breaks the release that still runs
ALTER FUNCTION app.spans() RENAME TO spans_old;
-- breaks the release that still runs
ALTER FUNCTION app.spans(app.span_old) RENAME TO spans_old;
-- breaks the release that still runs
ALTER FUNCTION app.spans(app.span_old[]) RENAME TO spans_old;
CREATE TYPE app.span AS RANGE (
  SUBTYPE = integer,
  MULTIRANGE_TYPE_NAME = app.spans
);
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.span USING v::text::app.span;
-- breaks the release that still runs
DO $$
DECLARE
  users text;
BEGIN
  DROP TYPE app.span_old;
EXCEPTION WHEN dependent_objects_still_exist THEN
  GET STACKED DIAGNOSTICS users = PG_EXCEPTION_DETAIL;
  IF strpos(users, chr(10)) > 0 THEN
    RAISE;
  END IF;
  DROP TYPE app.span_old CASCADE;
END
$$;
