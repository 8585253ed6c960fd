CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b integer);
CREATE INDEX i ON app.t (a);
CREATE INDEX j ON app.t (b);
