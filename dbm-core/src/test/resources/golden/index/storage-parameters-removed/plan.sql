ALTER INDEX app.i RESET (fillfactor);
