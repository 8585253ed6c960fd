CREATE SCHEMA app;
CREATE TABLE app.q (id integer PRIMARY KEY);
CREATE TABLE app.c (x integer, y integer);
ALTER TABLE app.c ADD CONSTRAINT f FOREIGN KEY (y) REFERENCES app.q;
