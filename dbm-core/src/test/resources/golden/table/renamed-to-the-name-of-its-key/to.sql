-- rename TABLE app.t to app.u
CREATE SCHEMA app;
CREATE TABLE app.u (id integer CONSTRAINT v PRIMARY KEY);
