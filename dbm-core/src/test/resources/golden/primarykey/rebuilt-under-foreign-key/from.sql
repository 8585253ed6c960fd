CREATE SCHEMA app;
CREATE TABLE app.t (a integer NOT NULL, b integer NOT NULL, c text, PRIMARY KEY (a));
CREATE TABLE app.r (t integer REFERENCES app.t (a));
