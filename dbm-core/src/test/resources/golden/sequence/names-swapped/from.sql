CREATE SCHEMA app;
CREATE SEQUENCE app.a;
CREATE SEQUENCE app.b START 5;
CREATE TABLE app.t (a integer DEFAULT nextval('app.a'), b integer DEFAULT nextval('app.b'));
