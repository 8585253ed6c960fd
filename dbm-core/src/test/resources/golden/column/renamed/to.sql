-- rename COLUMN app.t.a to app.t.A b
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, "A b" integer CONSTRAINT ck CHECK ("A b" > 0), g integer GENERATED ALWAYS AS ("A b" + 1) STORED);
CREATE INDEX i ON app.t ("A b") WHERE "A b" < 5;
