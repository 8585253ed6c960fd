-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.log RENAME TO logs;
