ALTER INDEX app.i SET (fillfactor = 50, deduplicate_items = off);
