-- deletes data
DROP TABLE app.c;
-- deletes data
DROP TABLE app.b;
-- deletes data
DROP TABLE app.a;
