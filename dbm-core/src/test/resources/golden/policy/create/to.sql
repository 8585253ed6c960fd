CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, owner_name text NOT NULL, secret boolean);
CREATE POLICY own ON app.note USING (owner_name = current_user);
CREATE POLICY readers ON app.note AS PERMISSIVE FOR SELECT TO pg_monitor, pg_read_all_stats USING (NOT secret);
CREATE POLICY never_secret ON app.note AS RESTRICTIVE FOR INSERT TO PUBLIC WITH CHECK (secret IS NOT TRUE);
CREATE POLICY writers ON app.note FOR UPDATE TO CURRENT_USER USING (true) WITH CHECK (owner_name <> '');
CREATE POLICY gone ON app.note FOR DELETE USING (secret);
ALTER TABLE app.note ENABLE ROW LEVEL SECURITY;
