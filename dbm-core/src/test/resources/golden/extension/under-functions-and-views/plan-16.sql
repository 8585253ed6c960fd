CREATE EXTENSION citext SCHEMA app VERSION '1.6';
CREATE EXTENSION hstore SCHEMA public VERSION '1.8';
CREATE TYPE app.p AS (
  a app.citext,
  b public.hstore
);
CREATE FUNCTION app.f(x app.citext)
RETURNS public.hstore
LANGUAGE sql
AS $$ SELECT hstore('a', x::text) $$;
CREATE VIEW app.v AS
SELECT (a)::app.citext AS c,
    public.hstore('x'::text, a) AS h
   FROM app.t;
