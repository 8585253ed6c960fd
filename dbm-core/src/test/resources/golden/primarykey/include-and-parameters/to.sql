CREATE SCHEMA app;
CREATE TABLE app.t (a integer NOT NULL, b integer NOT NULL, c text, PRIMARY KEY (a) INCLUDE (c) WITH (fillfactor=60));
