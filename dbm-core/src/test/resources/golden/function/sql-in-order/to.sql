CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b integer);
CREATE TABLE app.u (a integer);
CREATE FUNCTION app.z(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n + a FROM app.u';
CREATE FUNCTION app.a() RETURNS bigint LANGUAGE sql AS 'SELECT sum(a) + sum(app.z(b)) FROM app.t';
