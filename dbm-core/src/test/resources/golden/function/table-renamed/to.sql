CREATE SCHEMA app;
-- rename TABLE app.t to app.u
CREATE TABLE app.u (id integer, n integer);
CREATE FUNCTION app.f(r app.u) RETURNS integer LANGUAGE sql RETURN r.n;
CREATE FUNCTION app.g() RETURNS SETOF app.u LANGUAGE sql AS 'SELECT * FROM app.u';
CREATE FUNCTION app.h() RETURNS bigint LANGUAGE sql RETURN (SELECT sum(n) FROM app.u);
