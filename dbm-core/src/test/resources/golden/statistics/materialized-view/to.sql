CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text, c text);
ALTER TABLE app.t ALTER COLUMN a TYPE bigint;
CREATE MATERIALIZED VIEW app.m AS SELECT id, a, b FROM app.t;
CREATE STATISTICS app.s ON a, b FROM app.m;
CREATE STATISTICS app.u ON a, id FROM app.m;
