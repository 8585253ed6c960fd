-- scans the table, may fail on existing rows
CREATE MATERIALIZED VIEW app."a 'strange' "" view
of 😀 %s {} \ name" AS
SELECT id AS "ID ""q""
x"
   FROM app.t;
COMMENT ON COLUMN app."a 'strange' "" view
of 😀 %s {} \ name"."ID ""q""
x" IS 'a
b';
CREATE INDEX "i 😀 ""q""" ON app."a 'strange' "" view
of 😀 %s {} \ name" ("ID ""q""
x");
