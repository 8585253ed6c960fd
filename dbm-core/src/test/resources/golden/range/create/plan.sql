CREATE TYPE app.floatrange AS RANGE (
  SUBTYPE = double precision,
  SUBTYPE_DIFF = pg_catalog.float8mi,
  MULTIRANGE_TYPE_NAME = app.floatmultirange
);
CREATE TYPE app.plain AS RANGE (
  SUBTYPE = integer,
  MULTIRANGE_TYPE_NAME = app.plain_multirange
);
COMMENT ON TYPE app.plain IS 'numbers';
CREATE DOMAIN app.d AS app.plain CONSTRAINT d_check CHECK (NOT isempty(VALUE));
CREATE TYPE app.c AS (
  r app.plain
);
CREATE TYPE app.textspan AS RANGE (
  SUBTYPE = text,
  SUBTYPE_OPCLASS = text_pattern_ops,
  COLLATION = pg_catalog."C",
  MULTIRANGE_TYPE_NAME = app."Text ""spans"" 😀"
);
CREATE TABLE app.t (
  a app.plain DEFAULT '[1,2)'::app.plain,
  b app.floatrange[],
  c app."Text ""spans"" 😀",
  d app.d,
  e app.plain_multirange
);
