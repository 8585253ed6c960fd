-- deletes data
DROP TABLE app.a;
CREATE SEQUENCE app.a;
