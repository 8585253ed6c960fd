-- rename TABLE app.b to app.a
CREATE SCHEMA app;
CREATE TABLE app.a (id serial PRIMARY KEY, w text);
CREATE TABLE app.c (a integer REFERENCES app.a);
