-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME TO u;
