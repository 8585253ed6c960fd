CREATE OR REPLACE AGGREGATE app.total(v integer) (
  SFUNC = app.step,
  STYPE = bigint
);
