CREATE SCHEMA app;
CREATE TABLE app.t (a integer, g integer GENERATED ALWAYS AS (a * 3) STORED UNIQUE CHECK (g > 0));
CREATE INDEX i ON app.t (g);
