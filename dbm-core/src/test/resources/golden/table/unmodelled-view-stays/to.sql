CREATE SCHEMA app;
CREATE TABLE app.a (id integer PRIMARY KEY, b integer, c text);
CREATE VIEW app.v AS SELECT id FROM app.a;
