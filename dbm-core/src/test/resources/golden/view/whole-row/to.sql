CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, n integer, more text);
CREATE VIEW app.v AS SELECT t FROM app.t;
