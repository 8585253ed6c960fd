-- blocks writes
ALTER SEQUENCE app.s OWNED BY NONE;
