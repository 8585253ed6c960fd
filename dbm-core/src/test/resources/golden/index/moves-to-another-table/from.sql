CREATE SCHEMA app;
CREATE TABLE app.t (a integer);
CREATE TABLE app.u (a integer);
CREATE INDEX i ON app.t (a);
