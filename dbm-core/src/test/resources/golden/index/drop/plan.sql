DROP INDEX app.i;
