CREATE SCHEMA app;
CREATE TABLE app.t (id integer, v numeric(12,4));
