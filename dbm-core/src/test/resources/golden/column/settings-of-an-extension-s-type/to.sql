CREATE SCHEMA app;
CREATE EXTENSION citext SCHEMA app;
CREATE TABLE app.t (a app.citext);
-- written for 16
