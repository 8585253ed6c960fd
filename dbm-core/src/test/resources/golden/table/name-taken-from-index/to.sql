CREATE SCHEMA app;
CREATE TABLE app.b (y text);
CREATE TABLE app.a (x integer);
