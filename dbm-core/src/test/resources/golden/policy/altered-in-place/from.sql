CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, owner_name text NOT NULL, secret boolean);
CREATE POLICY own ON app.note USING (owner_name = current_user);
CREATE POLICY a_role ON app.note TO pg_monitor USING (true);
CREATE POLICY everyone ON app.note AS RESTRICTIVE TO pg_monitor USING (true);
CREATE POLICY gains_check ON app.note FOR UPDATE USING (secret);
CREATE POLICY same ON app.note FOR ALL TO pg_monitor, pg_read_all_stats USING (id IN (1, 2));
