CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer CONSTRAINT ck CHECK (a > 0), g integer GENERATED ALWAYS AS (a + 1) STORED);
CREATE INDEX i ON app.t (a) WHERE a < 5;
