CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
CREATE INDEX changes ON app.t (a, lower(b), (a + 1));
CREATE INDEX goes ON app.t ((a + 2));
ALTER INDEX app.goes ALTER COLUMN 1 SET STATISTICS 7;
