CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a';
CREATE FUNCTION app.f(a text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT a';
CREATE TABLE app.t (id integer, s text);
CREATE VIEW app.v AS SELECT app.f(id) AS i, app.f(s) AS s FROM app.t;
