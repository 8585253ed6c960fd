CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, owner_name text NOT NULL, secret boolean);
CREATE POLICY own ON app.note USING (owner_name = session_user);
CREATE POLICY a_role ON app.note TO pg_read_all_stats USING (true);
CREATE POLICY everyone ON app.note AS RESTRICTIVE USING (true);
CREATE POLICY gains_check ON app.note FOR UPDATE USING (secret) WITH CHECK (id > 0);
CREATE POLICY same ON app.note TO pg_read_all_stats, pg_monitor USING (id = ANY (ARRAY[1, 2]));
