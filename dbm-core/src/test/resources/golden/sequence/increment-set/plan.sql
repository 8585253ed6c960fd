-- blocks writes
ALTER SEQUENCE app.s INCREMENT BY 3;
