CREATE SCHEMA app;
CREATE TABLE app.t (id integer NOT NULL, a integer, b text, c numeric(10,2));
CREATE SEQUENCE app.s OWNED BY app.t.c;
