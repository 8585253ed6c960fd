CREATE SCHEMA app;
CREATE TABLE app.t (a integer NOT NULL, d integer, c text, CONSTRAINT k CHECK (d > 0));
