-- rename TABLE app.t to other.u
CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE other.u (id integer PRIMARY KEY);
