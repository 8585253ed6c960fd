CREATE SCHEMA app;
CREATE TABLE app.t (a integer NOT NULL, b integer NOT NULL, c text, PRIMARY KEY (b));
CREATE TABLE app.r (t integer CONSTRAINT f REFERENCES app.t (b));
