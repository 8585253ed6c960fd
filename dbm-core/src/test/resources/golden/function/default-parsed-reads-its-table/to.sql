CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, v integer);
CREATE FUNCTION app.f() RETURNS bigint LANGUAGE sql RETURN (SELECT max(id)::bigint FROM app.t);
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT app.f();
