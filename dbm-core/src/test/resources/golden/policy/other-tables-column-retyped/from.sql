CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, team_id integer);
CREATE TABLE app.member (team_id integer, name varchar(10));
CREATE POLICY team ON app.note USING (EXISTS (SELECT 1 FROM app.member m WHERE m.team_id = note.team_id AND m.name = 'x'));
