CREATE SCHEMA app;
CREATE TABLE app.t (a integer CONSTRAINT l CHECK (a > 0), b integer CONSTRAINT k CHECK (b > 0));
