CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, b integer);
CREATE POLICY stays ON app.note USING (b > 0);
ALTER TABLE app.note ENABLE ROW LEVEL SECURITY;
