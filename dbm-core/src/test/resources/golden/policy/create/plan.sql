-- blocks reads, blocks writes
CREATE POLICY gone ON app.note FOR DELETE USING (secret);
-- breaks the release that still runs, blocks reads, blocks writes
CREATE POLICY never_secret ON app.note AS RESTRICTIVE FOR INSERT WITH CHECK (secret IS NOT TRUE);
-- blocks reads, blocks writes
CREATE POLICY own ON app.note USING (owner_name = CURRENT_USER);
-- blocks reads, blocks writes
CREATE POLICY readers ON app.note FOR SELECT TO pg_monitor, pg_read_all_stats USING (NOT secret);
-- blocks reads, blocks writes
CREATE POLICY writers ON app.note FOR UPDATE TO postgres USING (true) WITH CHECK (owner_name <> ''::text);
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.note ENABLE ROW LEVEL SECURITY;
