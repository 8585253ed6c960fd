CREATE SCHEMA app;
CREATE TABLE app.t (a integer PRIMARY KEY);
CREATE TABLE app.r (t integer REFERENCES app.t);
