CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE TABLE app.p (mood app.mood);
CREATE VIEW app.v AS SELECT mood FROM app.p;
