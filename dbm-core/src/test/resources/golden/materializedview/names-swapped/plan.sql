-- breaks the release that still runs, blocks reads, blocks writes
ALTER VIEW app.b RENAME TO b__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER MATERIALIZED VIEW app.a RENAME TO b;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER VIEW app.b__old RENAME TO a;
