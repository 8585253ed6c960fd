CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b integer);
CREATE INDEX i ON app.t (b);
