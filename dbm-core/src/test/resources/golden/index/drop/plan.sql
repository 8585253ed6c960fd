-- blocks reads, blocks writes
DROP INDEX app.i;
