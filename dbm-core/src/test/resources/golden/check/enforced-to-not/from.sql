CREATE SCHEMA app;
CREATE TABLE app.t (a integer CONSTRAINT k CHECK (a > 0));
