CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE RECURSIVE VIEW app.v (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM v WHERE n < 10;
