CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b integer);
CREATE FUNCTION app.f() RETURNS bigint LANGUAGE sql RETURN (SELECT sum(a) FROM app.t);
CREATE FUNCTION app.g() RETURNS bigint LANGUAGE sql RETURN app.f();
