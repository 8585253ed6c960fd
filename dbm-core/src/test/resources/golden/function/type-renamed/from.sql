CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE FUNCTION app.f(m app.mood DEFAULT 'ok') RETURNS app.mood[] LANGUAGE sql RETURN ARRAY[m, 'sad'::app.mood];
CREATE TABLE app.t (id integer CHECK (app.f('ok') IS NOT NULL));
