CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
