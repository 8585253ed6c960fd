-- rename TABLE app.a to app.a_data
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE TABLE app.a_data (id integer);
CREATE VIEW app.a AS SELECT id FROM app.a_data;
