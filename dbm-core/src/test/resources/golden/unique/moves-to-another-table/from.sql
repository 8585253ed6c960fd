CREATE SCHEMA app;
CREATE TABLE app.t (a integer CONSTRAINT u UNIQUE);
CREATE TABLE app.r (a integer);
