ALTER TABLE app.c DROP CONSTRAINT f;
-- deletes data
DROP TABLE app.p;
