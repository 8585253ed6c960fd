-- rename COLUMN app.t.a to app.t.z
CREATE SCHEMA app;
CREATE TABLE app.t (z integer PRIMARY KEY);
CREATE TABLE app.r (t integer REFERENCES app.t);
