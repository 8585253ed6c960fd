-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.cheap;
-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW app.kept;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.offer AS
SELECT NULL::integer AS id, NULL::numeric(10,2) AS price, NULL::numeric AS gross;
-- blocks reads, blocks writes
ALTER VIEW app.offer ALTER COLUMN price DROP DEFAULT;
-- breaks the release that still runs
DROP FUNCTION app.gross(app.offer);
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.offer;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.item;
