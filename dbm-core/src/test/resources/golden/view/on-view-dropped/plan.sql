-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.m;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.a;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.z;
