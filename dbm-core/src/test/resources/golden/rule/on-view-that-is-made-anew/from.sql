CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
CREATE TABLE app.log (id integer, note text);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE VIEW app.v AS SELECT id, name FROM app.t;
CREATE RULE r AS ON INSERT TO app.v DO INSTEAD INSERT INTO app.t (id, name) VALUES (new.id, new.name) RETURNING id, name;
COMMENT ON RULE r ON app.v IS 'kept';
