-- rename TABLE app.a to app.b
-- rename TABLE app.b to app.c
CREATE SCHEMA app;
CREATE TABLE app.b (x integer);
CREATE TABLE app.c (y integer);
