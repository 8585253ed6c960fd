-- rename COLUMN app.t.name to app.t.label
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, label varchar(10), n integer);
CREATE VIEW app.v AS SELECT id, label AS name FROM app.t;
