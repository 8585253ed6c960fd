-- rename TABLE app.t to app.u
CREATE SCHEMA app;
CREATE TABLE app.u (id serial PRIMARY KEY);
