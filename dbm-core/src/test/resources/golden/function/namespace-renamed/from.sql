CREATE SCHEMA app;
CREATE FUNCTION app.f(n integer DEFAULT 1) RETURNS integer LANGUAGE sql RETURN n;
CREATE TABLE app.t (id integer DEFAULT app.f());
