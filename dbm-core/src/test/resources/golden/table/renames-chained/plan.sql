-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.b RENAME TO c;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.a RENAME TO b;
