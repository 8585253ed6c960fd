CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, v integer);
CREATE FUNCTION app.f(app.t) RETURNS boolean LANGUAGE sql AS 'SELECT $1.id > 0';
ALTER TABLE app.t ADD CONSTRAINT c CHECK (app.f(t.*));
