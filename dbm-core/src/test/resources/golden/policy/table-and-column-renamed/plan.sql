-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.note RENAME TO memo;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.memo RENAME COLUMN a TO owner;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.memo RENAME CONSTRAINT note_pkey TO memo_pkey;
