CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE TABLE app.u (id integer, g integer GENERATED ALWAYS AS (id + 1) STORED);
CREATE VIEW app.v AS SELECT g FROM app.u;
