CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text, c text);
CREATE STATISTICS app.s ON a, b, (lower(c)) FROM app.t;
