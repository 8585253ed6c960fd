CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
CREATE TABLE app.log (id integer, note text);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE TABLE app.v (id integer, name varchar(10));
CREATE RULE r AS ON DELETE TO app.v DO ALSO INSERT INTO app.log (id) VALUES (old.id);
