-- blocks writes
ALTER SEQUENCE app.s NO CYCLE;
