CREATE SCHEMA app;
CREATE SEQUENCE app.s;
CREATE TABLE app.x (id integer DEFAULT nextval('app.s'));
