ALTER SEQUENCE app.s OWNED BY NONE;
-- deletes data
DROP TABLE app.t;
