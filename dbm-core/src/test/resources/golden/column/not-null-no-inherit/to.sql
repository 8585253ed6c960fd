-- since 18
CREATE SCHEMA app;
CREATE TABLE app.t (a integer NOT NULL NO INHERIT, b integer NOT NULL);
