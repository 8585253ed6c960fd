CREATE SCHEMA app;

CREATE TABLE app.c (a integer);
CREATE TABLE app.t (id integer);
