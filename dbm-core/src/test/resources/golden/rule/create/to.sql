CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
CREATE TABLE app.log (id integer, note text);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE RULE r AS ON UPDATE TO app.t WHERE new.n IS DISTINCT FROM old.n DO INSTEAD NOTHING;
CREATE RULE q AS ON DELETE TO app.t DO (INSERT INTO app.log VALUES (old.id, 'gone; DO'); NOTIFY t);
COMMENT ON RULE q ON app.t IS 'log';
