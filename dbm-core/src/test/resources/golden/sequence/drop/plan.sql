-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP SEQUENCE app.s;
