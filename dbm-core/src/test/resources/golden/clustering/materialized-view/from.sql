CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer);
CREATE MATERIALIZED VIEW app.m AS SELECT id, a FROM app.t;
CREATE INDEX m_a ON app.m (a);
