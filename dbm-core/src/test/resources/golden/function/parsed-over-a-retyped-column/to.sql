CREATE SCHEMA app;
CREATE TABLE app.t (a bigint, b integer);
CREATE FUNCTION app.f() RETURNS bigint LANGUAGE sql RETURN (SELECT sum(a)::bigint FROM app.t);
CREATE FUNCTION app.g() RETURNS bigint LANGUAGE sql RETURN app.f();
