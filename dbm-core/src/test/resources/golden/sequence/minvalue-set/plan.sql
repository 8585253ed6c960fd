-- blocks writes
ALTER SEQUENCE app.s MINVALUE -5 START WITH -5;
