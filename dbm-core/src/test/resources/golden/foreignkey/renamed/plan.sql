-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.c RENAME CONSTRAINT f TO g;
