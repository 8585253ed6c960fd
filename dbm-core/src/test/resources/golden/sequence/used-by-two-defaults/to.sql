CREATE SCHEMA app;
CREATE SEQUENCE app.s;
CREATE TABLE app.x (id integer DEFAULT nextval('app.s'));
CREATE TABLE app.y (id integer DEFAULT nextval('app.s'));
