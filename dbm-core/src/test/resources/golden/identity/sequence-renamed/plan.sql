-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.s1 RENAME TO s2;
