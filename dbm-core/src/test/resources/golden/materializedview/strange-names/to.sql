CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE MATERIALIZED VIEW app."a 'strange' "" view
of 😀 %s {} \ name" AS SELECT id AS "ID ""q""
x" FROM app.t;
CREATE INDEX "i 😀 ""q""" ON app."a 'strange' "" view
of 😀 %s {} \ name" ("ID ""q""
x");
COMMENT ON COLUMN app."a 'strange' "" view
of 😀 %s {} \ name"."ID ""q""
x" IS 'a
b';
