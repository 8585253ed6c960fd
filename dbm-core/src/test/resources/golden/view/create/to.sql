CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE VIEW app.v AS SELECT id, upper(name) AS name FROM app.t WHERE n > 0;
COMMENT ON VIEW app.v IS 'some';
COMMENT ON COLUMN app.v.name IS 'in capitals';
