-- breaks the release that still runs, blocks reads, blocks writes
ALTER VIEW app.v RENAME TO w;
