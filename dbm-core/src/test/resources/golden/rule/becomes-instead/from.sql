CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
CREATE TABLE app.log (id integer, note text);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE RULE r AS ON DELETE TO app.t DO ALSO INSERT INTO app.log (id) VALUES (old.id);
