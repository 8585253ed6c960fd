ALTER INDEX app.a SET (fillfactor = 80);
