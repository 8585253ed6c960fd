-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME TO u;
CREATE OR REPLACE FUNCTION app.g()
RETURNS SETOF app.u
LANGUAGE sql
AS $$SELECT * FROM app.u$$;
