CREATE SCHEMA app;
CREATE TABLE app.t (a integer CONSTRAINT k CHECK (a > 0), b integer CONSTRAINT l CHECK (b > 0));
