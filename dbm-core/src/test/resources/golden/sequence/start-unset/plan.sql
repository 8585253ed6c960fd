-- blocks writes
ALTER SEQUENCE app.s START WITH 1;
