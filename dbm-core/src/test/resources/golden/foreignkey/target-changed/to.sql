CREATE SCHEMA app;
CREATE TABLE app.p (a integer, b integer, PRIMARY KEY (a, b), UNIQUE (b));
CREATE TABLE app.c (x integer, y integer);
CREATE TABLE app.q (id integer PRIMARY KEY);
ALTER TABLE app.c ADD CONSTRAINT f FOREIGN KEY (y) REFERENCES app.q;
