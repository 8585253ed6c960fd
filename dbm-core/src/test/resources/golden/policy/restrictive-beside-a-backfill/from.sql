CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, owner_id integer, title text);
INSERT INTO app.note VALUES (1, 1, NULL);
CREATE POLICY own ON app.note AS RESTRICTIVE USING (owner_id > 0);
