CREATE SCHEMA app;
CREATE TABLE app.t (b integer, a integer);
