-- rename SEQUENCE app.s to app.s2
CREATE SCHEMA app;
CREATE SEQUENCE app.s2;
CREATE TABLE app.t (id integer DEFAULT nextval('app.s2'));
