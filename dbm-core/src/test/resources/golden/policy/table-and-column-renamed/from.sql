CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, a integer);
CREATE POLICY own ON app.note USING (a > 0 AND note.a < 10);
ALTER TABLE app.note ENABLE ROW LEVEL SECURITY;
