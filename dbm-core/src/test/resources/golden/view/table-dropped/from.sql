CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE TABLE app.u (id integer);
CREATE VIEW app.v AS SELECT id FROM app.u;
CREATE VIEW app.w AS SELECT v.id FROM app.v JOIN app.t USING (id);
