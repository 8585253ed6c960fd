CREATE SCHEMA app;
CREATE TABLE app.c (x integer, y integer);
