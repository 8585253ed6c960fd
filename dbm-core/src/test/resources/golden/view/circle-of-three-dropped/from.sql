CREATE SCHEMA app;

CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE VIEW app."a ""1""" AS SELECT 'ok'::app.mood AS "the mood", 'x'::text COLLATE "C" AS "group", ARRAY[1] AS n;
CREATE VIEW app.b WITH (security_barrier) AS SELECT * FROM app."a ""1""";
CREATE VIEW app.c AS SELECT * FROM app.b;
CREATE OR REPLACE VIEW app."a ""1""" AS SELECT "the mood", "group", n FROM app.c;
