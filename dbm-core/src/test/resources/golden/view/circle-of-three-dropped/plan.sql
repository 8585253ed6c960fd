-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.c AS
SELECT NULL::app.mood AS "the mood", NULL::text COLLATE pg_catalog."C" AS "group", NULL::integer[] AS n;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.b;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app."a ""1""";
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.c;
-- breaks the release that still runs
DROP TYPE app.mood;
