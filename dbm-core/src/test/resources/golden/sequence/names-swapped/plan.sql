-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.b RENAME TO b__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.a RENAME TO b;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.b__old RENAME TO a;
