CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a';
CREATE TABLE app.t (id integer PRIMARY KEY, v integer DEFAULT app.f(1), w integer GENERATED ALWAYS AS (app.f(id)::integer) STORED, CONSTRAINT positive CHECK (app.f(id) > 0));
CREATE INDEX i ON app.t (app.f(v));
INSERT INTO app.t (id) VALUES (1), (2);
