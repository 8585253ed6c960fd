CREATE SCHEMA app;

CREATE DOMAIN app.d AS integer;
CREATE FUNCTION app.fits(app.d) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN $1::integer > 0;
ALTER DOMAIN app.d ADD CONSTRAINT fits CHECK (app.fits(VALUE));
CREATE FUNCTION app.first() RETURNS app.d LANGUAGE sql IMMUTABLE AS 'SELECT 1::app.d';
ALTER DOMAIN app.d SET DEFAULT app.first();
CREATE TABLE app.t (v app.d[]);
