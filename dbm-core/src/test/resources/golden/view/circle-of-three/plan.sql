CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE VIEW app.c AS
SELECT NULL::app.mood AS "the mood", NULL::text COLLATE pg_catalog."C" AS "group", NULL::integer[] AS n;
CREATE VIEW app."a ""1""" AS
SELECT c."the mood",
    c."group",
    c.n
   FROM app.c;
CREATE VIEW app.b WITH (security_barrier = true) AS
SELECT "a ""1"""."the mood",
    "a ""1"""."group",
    "a ""1""".n
   FROM app."a ""1""";
CREATE OR REPLACE VIEW app.c AS
SELECT b."the mood",
    b."group",
    b.n
   FROM app.b;
