CREATE SCHEMA app;

CREATE DOMAIN app.d AS integer;
CREATE TYPE app.r AS RANGE (SUBTYPE = app.d, MULTIRANGE_TYPE_NAME = app.rs);
CREATE FUNCTION app.fits(integer) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN $1 > 0 OR $1::app.d <@ app.r(0, 10);
ALTER DOMAIN app.d ADD CONSTRAINT fits CHECK (app.fits(VALUE));
CREATE TABLE app.t (v app.r);
