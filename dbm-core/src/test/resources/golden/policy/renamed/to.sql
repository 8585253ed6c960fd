CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, owner_name text NOT NULL, secret boolean);
CREATE POLICY new_name ON app.note FOR SELECT TO pg_monitor USING (secret);
