CREATE SCHEMA app;
CREATE TABLE app.a (id serial PRIMARY KEY, v text);
CREATE TABLE app.b (id serial PRIMARY KEY, w text);
CREATE TABLE app.c (a integer REFERENCES app.a);
