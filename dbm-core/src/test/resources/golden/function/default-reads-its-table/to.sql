CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, v integer);
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT max(id) FROM app.t';
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT app.f();
