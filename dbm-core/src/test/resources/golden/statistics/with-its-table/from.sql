CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text, c text);
CREATE TABLE app.old (a integer, b integer);
CREATE STATISTICS app.s ON a, b FROM app.old;
