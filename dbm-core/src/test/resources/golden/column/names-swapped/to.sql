-- rename COLUMN app.t.a to app.t.b
-- rename COLUMN app.t.b to app.t.a
CREATE SCHEMA app;
CREATE TABLE app.t (b integer CONSTRAINT k CHECK (b > 0), a integer, g integer GENERATED ALWAYS AS (b - a) STORED);
CREATE INDEX i ON app.t (a) WHERE b > 1;
