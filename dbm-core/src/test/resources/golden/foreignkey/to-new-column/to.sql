CREATE SCHEMA app;
CREATE TABLE app.p (a integer, k integer UNIQUE);
CREATE TABLE app.c (x integer, y integer REFERENCES app.p (k));
