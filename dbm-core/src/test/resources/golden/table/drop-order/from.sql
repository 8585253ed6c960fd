CREATE SCHEMA app;
CREATE TABLE app.a (id integer PRIMARY KEY);
CREATE TABLE app.b (id integer PRIMARY KEY, a integer REFERENCES app.a);
CREATE TABLE app.c (b integer REFERENCES app.b);
