CREATE SCHEMA app;

CREATE FUNCTION app.apart(x time, y time) RETURNS double precision LANGUAGE sql STRICT IMMUTABLE AS 'SELECT EXTRACT(EPOCH FROM (x - y))::double precision';
CREATE TYPE app.span AS RANGE (SUBTYPE = time, SUBTYPE_DIFF = app.apart);
CREATE FUNCTION app.uses(s app.span, m app.span_multirange) RETURNS boolean LANGUAGE sql AS 'SELECT true';
