CREATE VIEW app."a 'strange' "" view
of 😀 %s {} \ name" AS
SELECT id AS "ID ""q""
x",
    name AS "Ümläut 😀"
   FROM app.t;
ALTER VIEW app."a 'strange' "" view
of 😀 %s {} \ name" ALTER COLUMN "Ümläut 😀" SET DEFAULT '\'::character varying;
COMMENT ON COLUMN app."a 'strange' "" view
of 😀 %s {} \ name"."ID ""q""
x" IS 'a
b';
COMMENT ON VIEW app."a 'strange' "" view
of 😀 %s {} \ name" IS 'it''s';
