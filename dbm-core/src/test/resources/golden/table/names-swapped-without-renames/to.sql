CREATE SCHEMA app;
CREATE TABLE app.a (y text);
CREATE TABLE app.b (x integer);
