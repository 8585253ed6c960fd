CREATE SCHEMA app;
CREATE TABLE app.t (id integer, v integer);
CREATE INDEX i ON app.t (v);
