CREATE SCHEMA app;
CREATE TABLE app.t (a integer CONSTRAINT k CHECK (a > 0));
CREATE TABLE app.u (a integer);
