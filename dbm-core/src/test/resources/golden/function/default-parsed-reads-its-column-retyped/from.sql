CREATE SCHEMA app;

CREATE TABLE app.t (id integer PRIMARY KEY, v integer);
INSERT INTO app.t VALUES (1, 5);
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql RETURN (SELECT max(v) FROM app.t);
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT app.f();
CREATE VIEW app.w AS SELECT v, app.f() FROM app.t;
