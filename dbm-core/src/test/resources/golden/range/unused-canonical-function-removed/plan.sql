-- breaks the release that still runs
DO $$
DECLARE
  users text;
BEGIN
  DROP TYPE app.span;
EXCEPTION WHEN dependent_objects_still_exist THEN
  GET STACKED DIAGNOSTICS users = PG_EXCEPTION_DETAIL;
  IF strpos(users, chr(10)) > 0 THEN
    RAISE;
  END IF;
  DROP TYPE app.span CASCADE;
END
$$;
CREATE TYPE app.span AS RANGE (
  SUBTYPE = integer,
  MULTIRANGE_TYPE_NAME = app.spans
);
