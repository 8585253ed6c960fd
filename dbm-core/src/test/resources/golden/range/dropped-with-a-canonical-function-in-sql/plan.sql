-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.t;
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
-- breaks the release that still runs
DROP FUNCTION app.apart(integer, integer);
