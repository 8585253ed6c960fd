CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE VIEW app.c AS
SELECT NULL::app.mood AS "the mood", NULL::text COLLATE pg_catalog."C" AS "group", NULL::integer[] AS n;
CREATE VIEW app."a ""1""" AS
SELECT "the mood",
    "group",
    n
   FROM app.c;
CREATE VIEW app.b WITH (security_barrier = true) AS
SELECT "the mood",
    "group",
    n
   FROM app."a ""1""";
CREATE OR REPLACE VIEW app.c AS
SELECT "the mood",
    "group",
    n
   FROM app.b;
