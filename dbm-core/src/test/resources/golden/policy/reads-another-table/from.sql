CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, team_id integer);
