-- rename SEQUENCE app.a to app.b
-- rename SEQUENCE app.b to app.a
CREATE SCHEMA app;
CREATE SEQUENCE app.b;
CREATE SEQUENCE app.a START 5;
CREATE TABLE app.t (a integer DEFAULT nextval('app.b'), b integer DEFAULT nextval('app.a'));
