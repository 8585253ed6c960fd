-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
