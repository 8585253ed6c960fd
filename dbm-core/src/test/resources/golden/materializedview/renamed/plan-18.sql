-- breaks the release that still runs, blocks reads, blocks writes
ALTER MATERIALIZED VIEW app.m RENAME TO k;
