CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE FUNCTION app.f(m app.mood) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.g() RETURNS app.mood LANGUAGE sql AS 'SELECT ''ok''::app.mood';
CREATE TABLE app.t (m app.mood DEFAULT app.g(), n integer DEFAULT app.f(NULL));
