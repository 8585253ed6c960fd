ALTER INDEX app.i RENAME TO i__old;
ALTER INDEX app.j RENAME TO i;
DROP INDEX app.i__old;
