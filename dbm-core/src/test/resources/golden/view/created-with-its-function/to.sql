CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE FUNCTION app.f(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE VIEW app.v AS SELECT app.f(id) AS f FROM app.t;
