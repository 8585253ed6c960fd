CREATE SCHEMA app;
CREATE TABLE app.a (x integer);
CREATE TABLE app.b (y integer);
