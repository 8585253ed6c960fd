CREATE SCHEMA app;

CREATE TYPE app.span;
CREATE FUNCTION app.canonical(app.span) RETURNS app.span LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE app.span AS RANGE (SUBTYPE = integer, CANONICAL = app.canonical, MULTIRANGE_TYPE_NAME = app.spans);
CREATE TABLE app.t (v app.span);
INSERT INTO app.t VALUES ('[1,2]');
