CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, owner_name text NOT NULL, secret boolean);
CREATE TABLE app.other (id integer);
CREATE POLICY p ON app.note USING (NOT secret);
CREATE POLICY p ON app.other USING (id > 0);
