CREATE SCHEMA app;
CREATE TABLE app.a (id integer PRIMARY KEY, b integer);
CREATE VIEW app.v AS SELECT id FROM app.a;
