-- blocks reads, blocks writes
DROP VIEW app.a;
-- blocks reads, blocks writes
DROP MATERIALIZED VIEW app.m;
-- deletes data, breaks the release that still runs
ALTER TYPE app.c DROP ATTRIBUTE b;
-- breaks the release that still runs
ALTER TYPE app.c ADD ATTRIBUTE z date;
CREATE VIEW app.a AS
SELECT id,
    (v).a AS a
   FROM app.t;
-- scans the table, may fail on existing rows
CREATE MATERIALIZED VIEW app.m AS
SELECT id,
    v
   FROM app.t;
