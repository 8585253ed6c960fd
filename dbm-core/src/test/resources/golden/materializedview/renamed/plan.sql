-- breaks the release that still runs, blocks reads, blocks writes
ALTER MATERIALIZED VIEW app.m RENAME TO k;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT k.id
   FROM app.k;
