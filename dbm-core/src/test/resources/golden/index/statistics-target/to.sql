CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text);
CREATE INDEX changes ON app.t (a, lower(b), (a + 1));
CREATE INDEX goes ON app.t ((a + 2));
CREATE INDEX comes ON app.t ((a + 3));
ALTER INDEX app.changes ALTER COLUMN 3 SET STATISTICS 0;
ALTER INDEX app.comes ALTER COLUMN 1 SET STATISTICS 1000;
