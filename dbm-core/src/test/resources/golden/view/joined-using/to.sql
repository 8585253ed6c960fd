CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE TABLE app.u (id integer, x integer, y integer);
CREATE VIEW app.v AS SELECT * FROM app.t JOIN app.u USING (id);
