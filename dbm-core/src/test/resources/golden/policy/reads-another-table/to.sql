CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, team_id integer);
CREATE TABLE app.zz_member (team_id integer, name text);
CREATE POLICY team ON app.note USING (EXISTS (SELECT 1 FROM app.zz_member m WHERE m.team_id = note.team_id AND m.name = current_user));
ALTER TABLE app.note ENABLE ROW LEVEL SECURITY;
