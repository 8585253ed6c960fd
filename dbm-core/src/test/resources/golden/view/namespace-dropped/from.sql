CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE SCHEMA x;
CREATE TABLE x.a (id integer);
CREATE VIEW x.v AS SELECT id FROM x.a;
CREATE MATERIALIZED VIEW x.m AS SELECT id FROM x.v;
CREATE UNIQUE INDEX ON x.m (id);
