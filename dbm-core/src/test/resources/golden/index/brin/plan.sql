-- blocks reads, blocks writes
ALTER INDEX app.i SET (pages_per_range = 8);
