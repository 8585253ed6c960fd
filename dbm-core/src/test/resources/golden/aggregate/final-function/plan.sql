-- breaks the release that still runs
DROP AGGREGATE app.total(integer);
CREATE AGGREGATE app.total(integer) (
  SFUNC = app.step,
  STYPE = bigint,
  FINALFUNC = app.final
);
