-- blocks reads, blocks writes
ALTER POLICY a_role ON app.note TO pg_read_all_stats;
-- blocks reads, blocks writes
ALTER POLICY everyone ON app.note TO PUBLIC;
-- blocks reads, blocks writes
ALTER POLICY gains_check ON app.note WITH CHECK (id > 0);
-- blocks reads, blocks writes
ALTER POLICY own ON app.note USING (owner_name = SESSION_USER);
