CREATE OR REPLACE AGGREGATE app.total(integer) (
  SFUNC = app.step,
  STYPE = bigint,
  INITCOND = '0',
  PARALLEL = SAFE
);
