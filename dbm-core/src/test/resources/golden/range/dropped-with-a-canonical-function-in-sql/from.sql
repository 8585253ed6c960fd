CREATE SCHEMA app;

CREATE TYPE app.span;
CREATE FUNCTION app.canonical(s app.span) RETURNS app.span LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE FUNCTION app.apart(integer, integer) RETURNS double precision LANGUAGE sql IMMUTABLE AS 'SELECT ($1 - $2)::double precision';
CREATE TYPE app.span AS RANGE (SUBTYPE = integer, CANONICAL = app.canonical, SUBTYPE_DIFF = app.apart, MULTIRANGE_TYPE_NAME = app.spans);
CREATE OR REPLACE FUNCTION app.canonical(s app.span) RETURNS app.span LANGUAGE plpgsql IMMUTABLE STRICT AS 'BEGIN RETURN s; END';
CREATE TABLE app.t (v app.span, w app.spans);
INSERT INTO app.t VALUES ('[1,2]');
CREATE INDEX t_v ON app.t USING gist (v);
COMMENT ON TYPE app.span IS 'from and to';
COMMENT ON FUNCTION app.canonical(app.span) IS 'one form';
GRANT EXECUTE ON FUNCTION app.canonical(app.span) TO pg_monitor;
