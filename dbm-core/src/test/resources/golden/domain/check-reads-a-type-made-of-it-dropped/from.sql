CREATE SCHEMA app;

CREATE DOMAIN app.d AS integer;
CREATE TYPE app.comp AS (x app.d);
CREATE FUNCTION app.fits(integer) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN (ROW($1)::app.comp).x IS NOT NULL OR $1 > 0;
ALTER DOMAIN app.d ADD CONSTRAINT fits CHECK (app.fits(VALUE));
CREATE TABLE app.t (v app.comp);
