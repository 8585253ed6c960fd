CREATE SCHEMA app;
CREATE TABLE app.t (id integer NOT NULL, a integer, b text);
CREATE SEQUENCE app.s;
