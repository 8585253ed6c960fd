-- rename TABLE app.t to other.t
CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE other.t (id serial PRIMARY KEY, b text);
CREATE INDEX t_b ON other.t (b);
