CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.t (id serial PRIMARY KEY, b text);
CREATE INDEX t_b ON app.t (b);
