-- rename TABLE app.t to app.u
CREATE SCHEMA app;
CREATE TABLE app.u (id integer CONSTRAINT t_pkey PRIMARY KEY, name varchar(10), n integer);
CREATE VIEW app.v AS SELECT id, name FROM app.u;
