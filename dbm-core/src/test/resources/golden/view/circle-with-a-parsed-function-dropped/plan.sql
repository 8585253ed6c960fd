-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.w;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT NULL::integer AS x, NULL::bigint AS total;
-- breaks the release that still runs
DROP FUNCTION app.total();
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.t;
