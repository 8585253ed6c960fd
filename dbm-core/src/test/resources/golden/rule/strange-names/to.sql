CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
CREATE TABLE app.log (id integer, note text);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE RULE "a 'strange' "" rule
of 😀 DO" AS ON INSERT TO app.t WHERE new.name = 'DO INSTEAD' DO INSTEAD NOTHING;
COMMENT ON RULE "a 'strange' "" rule
of 😀 DO" ON app.t IS 'it''s';
