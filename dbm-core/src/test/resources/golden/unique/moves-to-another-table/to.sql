CREATE SCHEMA app;
CREATE TABLE app.t (a integer);
CREATE TABLE app.r (a integer CONSTRAINT u UNIQUE);
