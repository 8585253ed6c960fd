CREATE SCHEMA app;

CREATE TABLE app.t (id bigint PRIMARY KEY, v bigint);
INSERT INTO app.t VALUES (1, 5);
CREATE FUNCTION app.f() RETURNS bigint LANGUAGE sql RETURN (SELECT max(v) FROM app.t);
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT app.f();
CREATE VIEW app.w AS SELECT v, app.f() FROM app.t;
