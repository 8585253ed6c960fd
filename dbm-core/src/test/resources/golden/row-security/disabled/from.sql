CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, owner_name text NOT NULL, secret boolean);
ALTER TABLE app.note ENABLE ROW LEVEL SECURITY;
