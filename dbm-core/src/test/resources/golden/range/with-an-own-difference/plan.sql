CREATE FUNCTION app.apart(x time without time zone, y time without time zone)
RETURNS double precision
LANGUAGE sql
IMMUTABLE STRICT
AS $$SELECT EXTRACT(EPOCH FROM (x - y))::double precision$$;
CREATE TYPE app.span AS RANGE (
  SUBTYPE = time without time zone,
  SUBTYPE_DIFF = app.apart,
  MULTIRANGE_TYPE_NAME = app.span_multirange
);
CREATE FUNCTION app.uses(s app.span, m app.span_multirange)
RETURNS boolean
LANGUAGE sql
AS $$SELECT true$$;
