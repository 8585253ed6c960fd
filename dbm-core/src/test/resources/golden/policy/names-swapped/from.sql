CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, owner_name text NOT NULL, secret boolean);
CREATE POLICY a ON app.note FOR SELECT USING (secret);
CREATE POLICY b ON app.note FOR DELETE USING (secret);
