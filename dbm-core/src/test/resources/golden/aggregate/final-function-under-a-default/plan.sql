-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v DROP DEFAULT;
-- breaks the release that still runs
DROP FUNCTION app.u();
-- breaks the release that still runs
DROP AGGREGATE app.total(integer);
CREATE AGGREGATE app.total(integer) (
  SFUNC = app.step,
  STYPE = bigint,
  FINALFUNC = app.final
);
CREATE FUNCTION app.u()
RETURNS text
LANGUAGE sql
RETURN (SELECT app.total(x.x) AS total FROM generate_series(1, 3) x(x));
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT app.u();
