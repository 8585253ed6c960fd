-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW app.m;
