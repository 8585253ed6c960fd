-- rename TABLE app.t to fresh.t
CREATE SCHEMA app;
CREATE SCHEMA fresh;
CREATE TABLE fresh.t (id integer PRIMARY KEY);
