CREATE SCHEMA app;
CREATE TABLE app.t (id integer, n integer);
CREATE VIEW app.a AS SELECT id FROM app.t;
CREATE FUNCTION app.f() RETURNS SETOF app.a LANGUAGE sql STABLE AS 'SELECT * FROM app.a';
CREATE FUNCTION app.n() RETURNS bigint LANGUAGE sql AS 'SELECT sum(n) FROM app.t';
CREATE VIEW app.z AS SELECT f.id, app.n() AS n FROM app.f() f;
