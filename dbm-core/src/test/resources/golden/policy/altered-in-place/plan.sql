-- breaks the release that still runs, blocks reads, blocks writes
ALTER POLICY a_role ON app.note TO pg_read_all_stats;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER POLICY everyone ON app.note TO PUBLIC;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER POLICY gains_check ON app.note WITH CHECK (id > 0);
-- breaks the release that still runs, blocks reads, blocks writes
ALTER POLICY own ON app.note USING (owner_name = SESSION_USER);
