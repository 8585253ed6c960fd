CREATE SCHEMA app;
CREATE TABLE app.p (a integer);
CREATE UNIQUE INDEX p_a ON app.p (a);
CREATE TABLE app.c (x integer);
ALTER TABLE app.c ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES app.p (a);
