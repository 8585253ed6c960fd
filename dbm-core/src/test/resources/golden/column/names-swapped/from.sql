CREATE SCHEMA app;
CREATE TABLE app.t (a integer CONSTRAINT k CHECK (a > 0), b integer, g integer GENERATED ALWAYS AS (a - b) STORED);
CREATE INDEX i ON app.t (b) WHERE a > 1;
