-- blocks writes
ALTER SEQUENCE app.s CACHE 1;
