CREATE SCHEMA app;
CREATE TABLE app.t (id integer, v numeric(8,2));
