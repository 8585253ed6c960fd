-- breaks the release that still runs, breaks a function's body that names it, blocks reads, blocks writes
ALTER TABLE app.t RENAME TO u;
