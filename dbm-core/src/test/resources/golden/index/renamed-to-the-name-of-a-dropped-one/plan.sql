ALTER INDEX app.i RENAME TO i__old;
ALTER INDEX app.j RENAME TO i;
-- blocks reads, blocks writes
DROP INDEX app.i__old;
