CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, n integer);
CREATE VIEW app.v AS SELECT id FROM app.t;
