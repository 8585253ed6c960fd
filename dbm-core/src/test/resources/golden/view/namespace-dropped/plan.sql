-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW x.m;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW x.v;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE x.a;
-- breaks the release that still runs
DROP SCHEMA x;
