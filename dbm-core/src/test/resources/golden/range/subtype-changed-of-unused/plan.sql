-- breaks the release that still runs
DROP TYPE app.r;
CREATE TYPE app.r AS RANGE (
  SUBTYPE = numeric,
  MULTIRANGE_TYPE_NAME = app.r_multirange
);
COMMENT ON TYPE app.r IS 'kept';
