-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.s RENAME TO s2;
