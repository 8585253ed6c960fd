CREATE SCHEMA app;
CREATE TABLE app.z (id integer PRIMARY KEY);
CREATE TABLE app.b (id integer PRIMARY KEY, z integer REFERENCES app.z);
CREATE TABLE app.a (b integer REFERENCES app.b);
