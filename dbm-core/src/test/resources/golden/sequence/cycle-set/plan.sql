-- blocks writes
ALTER SEQUENCE app.s CYCLE;
