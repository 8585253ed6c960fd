-- deletes data
DROP SEQUENCE app.s;
