CREATE SCHEMA app;
CREATE TABLE app.t (id integer, n integer);
CREATE FUNCTION app.f(r app.t) RETURNS integer LANGUAGE sql RETURN r.n;
CREATE FUNCTION app.g() RETURNS SETOF app.t LANGUAGE sql AS 'SELECT * FROM app.t';
CREATE FUNCTION app.h() RETURNS bigint LANGUAGE sql RETURN (SELECT sum(n) FROM app.t);
