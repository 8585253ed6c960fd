CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, team_id integer);
CREATE POLICY by_id ON app.note USING (id > 0);
ALTER TABLE app.note ENABLE ROW LEVEL SECURITY;
