CREATE SCHEMA app;

CREATE EXTENSION citext SCHEMA app;
CREATE EXTENSION hstore;
CREATE TABLE app.t (a text);
CREATE FUNCTION app.f(x app.citext) RETURNS hstore LANGUAGE sql AS $$ SELECT hstore('a', x::text) $$;
CREATE VIEW app.v AS SELECT a::app.citext AS c, hstore('x', a) AS h FROM app.t;
CREATE TYPE app.p AS (a app.citext, b hstore);
