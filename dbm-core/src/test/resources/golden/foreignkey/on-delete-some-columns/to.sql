-- since 15
CREATE SCHEMA app;
CREATE TABLE app.p (a integer, b integer, PRIMARY KEY (a, b), UNIQUE (b));
CREATE TABLE app.c (x integer, y integer);
ALTER TABLE app.c ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES app.p ON DELETE SET NULL (y);
