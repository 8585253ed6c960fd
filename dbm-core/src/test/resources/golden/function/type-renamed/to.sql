CREATE SCHEMA app;
-- rename ENUM app.mood to app.temper
CREATE TYPE app.temper AS ENUM ('sad', 'ok');
CREATE FUNCTION app.f(m app.temper DEFAULT 'ok') RETURNS app.temper[] LANGUAGE sql RETURN ARRAY[m, 'sad'::app.temper];
CREATE TABLE app.t (id integer CHECK (app.f('ok') IS NOT NULL));
