-- breaks the release that still runs
ALTER TYPE app.c RENAME TO c_old;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
-- breaks the release that still runs
DROP FUNCTION app.f();
CREATE TYPE app.c AS (
  b text,
  a integer
);
CREATE FUNCTION app.f()
RETURNS SETOF app.c
LANGUAGE sql
AS $$ SELECT 'x'::text, 1 $$;
CREATE VIEW app.v AS
SELECT a
   FROM app.f() f(b, a);
-- breaks the release that still runs
DROP TYPE app.c_old;
