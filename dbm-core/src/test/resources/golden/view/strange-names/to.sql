CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE VIEW app."a 'strange' "" view
of 😀 %s {} \ name" AS SELECT id AS "ID ""q""
x", name AS "Ümläut 😀" FROM app.t;
COMMENT ON VIEW app."a 'strange' "" view
of 😀 %s {} \ name" IS 'it''s';
COMMENT ON COLUMN app."a 'strange' "" view
of 😀 %s {} \ name"."ID ""q""
x" IS 'a
b';
ALTER VIEW app."a 'strange' "" view
of 😀 %s {} \ name" ALTER COLUMN "Ümläut 😀" SET DEFAULT '\';
