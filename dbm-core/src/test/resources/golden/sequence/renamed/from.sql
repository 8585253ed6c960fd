CREATE SCHEMA app;
CREATE SEQUENCE app.s;
CREATE TABLE app.t (id integer DEFAULT nextval('app.s'));
