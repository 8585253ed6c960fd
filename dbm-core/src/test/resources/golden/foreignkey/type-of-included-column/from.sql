CREATE SCHEMA app;
CREATE TABLE app.p (a integer, b numeric(12,2), CONSTRAINT u UNIQUE (a) INCLUDE (b));
CREATE TABLE app.c (a integer CONSTRAINT f REFERENCES app.p (a));
