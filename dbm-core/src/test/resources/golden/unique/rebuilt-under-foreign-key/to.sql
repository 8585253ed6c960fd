CREATE SCHEMA app;
CREATE TABLE app.t (a integer NOT NULL, b integer NOT NULL, c text, CONSTRAINT u UNIQUE (a) INCLUDE (c));
CREATE TABLE app.r (t integer REFERENCES app.t (a));
