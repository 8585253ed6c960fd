CREATE SCHEMA app;
CREATE TABLE app.p (a integer PRIMARY KEY);
CREATE TABLE app.c (x integer REFERENCES app.p);
