-- deletes data
DROP TABLE app.t;
