CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b integer, PRIMARY KEY (a, b));
