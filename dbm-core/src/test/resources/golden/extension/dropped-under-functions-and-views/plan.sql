-- breaks the release that still runs
DROP FUNCTION app.f(app.citext);
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE VIEW app.v AS
SELECT t.a AS c
   FROM app.t;
-- breaks the release that still runs
DROP TYPE app.p;
-- deletes data, breaks the release that still runs
DROP EXTENSION citext;
-- deletes data, breaks the release that still runs
DROP EXTENSION hstore;
