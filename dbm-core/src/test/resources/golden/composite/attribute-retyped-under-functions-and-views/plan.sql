-- breaks the release that still runs
ALTER TYPE app.c RENAME TO c_old;
-- breaks the release that still runs
DROP FUNCTION app.f(app.c_old);
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.a;
-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW app.m;
CREATE TYPE app.c AS (
  a bigint,
  b text
);
CREATE FUNCTION app.f(x app.c)
RETURNS app.c
LANGUAGE sql
IMMUTABLE
AS $$SELECT x$$;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.c USING v::text::app.c;
CREATE VIEW app.a AS
SELECT t.id,
    (t.v).a AS a
   FROM app.t;
-- scans the table, may fail on existing rows
CREATE MATERIALIZED VIEW app.m AS
SELECT t.id,
    t.v
   FROM app.t;
-- breaks the release that still runs
DROP TYPE app.c_old;
