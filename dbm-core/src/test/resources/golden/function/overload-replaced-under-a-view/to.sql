CREATE SCHEMA app;
CREATE FUNCTION app.f(a numeric) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a::integer';
CREATE FUNCTION app.f(a text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT a || ''x''';
CREATE TABLE app.t (id integer, s text);
CREATE VIEW app.v AS SELECT app.f(id) AS i, app.f(s) AS s FROM app.t;
