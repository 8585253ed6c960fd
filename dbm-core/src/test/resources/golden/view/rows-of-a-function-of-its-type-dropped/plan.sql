-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW app.m;
-- blocks reads, blocks writes
DROP TRIGGER tr ON app.v;
-- breaks the release that still runs
DROP FUNCTION app.ins();
-- blocks reads, blocks writes
DROP RULE gone ON app.v;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT NULL::integer AS id, NULL::text AS name;
-- breaks the release that still runs
DROP FUNCTION app.f();
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.t;
