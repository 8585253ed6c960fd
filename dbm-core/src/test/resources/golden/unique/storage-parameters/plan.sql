ALTER INDEX app.u SET (fillfactor = 70);
