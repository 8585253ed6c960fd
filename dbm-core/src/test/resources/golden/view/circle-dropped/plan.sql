-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.b AS
SELECT NULL::integer AS x;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.a;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.b;
