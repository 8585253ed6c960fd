CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text, c text);
CREATE MATERIALIZED VIEW app.m AS SELECT id, a, b FROM app.t;
CREATE STATISTICS app.s ON a, b FROM app.m;
