-- since 15
CREATE SCHEMA app;
CREATE TABLE app.t (a integer NOT NULL, b integer NOT NULL, c text, CONSTRAINT u UNIQUE (a));
