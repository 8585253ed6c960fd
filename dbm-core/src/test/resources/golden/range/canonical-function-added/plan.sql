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
CREATE TYPE app.span;
CREATE FUNCTION app.canonical(app.span)
RETURNS app.span
LANGUAGE internal
IMMUTABLE STRICT
AS $$int4range_canonical$$;
CREATE TYPE app.span AS RANGE (
  SUBTYPE = integer,
  CANONICAL = app.canonical,
  MULTIRANGE_TYPE_NAME = app.spans
);
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.span USING v::text::app.span;
-- breaks the release that still runs
DROP TYPE app.span_old;
