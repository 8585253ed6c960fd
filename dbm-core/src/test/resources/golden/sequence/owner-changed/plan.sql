-- blocks writes
ALTER SEQUENCE app.s OWNED BY app.t.a;
