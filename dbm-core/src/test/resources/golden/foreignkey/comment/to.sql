CREATE SCHEMA app;
CREATE TABLE app.p (a integer, b integer, PRIMARY KEY (a, b), UNIQUE (b));
CREATE TABLE app.c (x integer, y integer);
ALTER TABLE app.c ADD CONSTRAINT f FOREIGN KEY (y) REFERENCES app.p (b);
COMMENT ON CONSTRAINT f ON app.c IS 'link';
