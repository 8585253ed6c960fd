CREATE SCHEMA app;
CREATE TABLE app.p (id integer PRIMARY KEY);
CREATE TABLE app.c (p integer REFERENCES app.p);
