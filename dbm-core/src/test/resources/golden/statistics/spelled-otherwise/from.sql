CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text, c text);
CREATE STATISTICS app.s ON b, a FROM app.t;
CREATE STATISTICS app.e ON (a IN (1, 2)), c FROM app.t;
