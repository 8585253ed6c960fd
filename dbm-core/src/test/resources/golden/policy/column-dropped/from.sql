CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, a integer, b integer);
CREATE POLICY goes ON app.note USING (a > 0);
CREATE POLICY stays ON app.note USING (a > 0 OR b > 0);
ALTER TABLE app.note ENABLE ROW LEVEL SECURITY;
