ALTER INDEX app.i SET (fillfactor = 60);
