CREATE SCHEMA app;
CREATE TABLE app.p (id bigint PRIMARY KEY);
CREATE TABLE app.c (p bigint REFERENCES app.p);
