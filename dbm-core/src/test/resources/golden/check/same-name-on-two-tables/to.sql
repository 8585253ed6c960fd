CREATE SCHEMA app;
CREATE TABLE app.t (a integer);
CREATE TABLE app.u (a integer CONSTRAINT k CHECK (a > 0));
