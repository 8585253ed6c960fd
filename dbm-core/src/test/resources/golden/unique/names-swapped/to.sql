CREATE SCHEMA app;
CREATE TABLE app.t (a integer NOT NULL, b integer NOT NULL, c text, CONSTRAINT v UNIQUE (a), CONSTRAINT u UNIQUE (b));
