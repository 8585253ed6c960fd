DROP FUNCTION app.f();
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE VIEW app.v AS
SELECT t.id
   FROM app.t;
CREATE FUNCTION app.f()
RETURNS SETOF app.v
LANGUAGE sql
AS $$SELECT * FROM app.v$$;
