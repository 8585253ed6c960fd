CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, team_id integer);
CREATE TABLE app.member (team_id integer, name text);
CREATE POLICY team ON app.note USING (EXISTS (SELECT 1 FROM app.member m WHERE m.team_id = note.team_id AND m.name = current_user));
CREATE POLICY by_id ON app.note USING (id IN (SELECT m.team_id FROM app.member m));
ALTER TABLE app.note ENABLE ROW LEVEL SECURITY;
