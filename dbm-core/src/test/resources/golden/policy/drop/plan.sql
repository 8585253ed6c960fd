-- breaks the release that still runs, blocks reads, blocks writes
DROP POLICY own ON app.note;
-- blocks reads, blocks writes
ALTER TABLE app.note DISABLE ROW LEVEL SECURITY;
-- blocks reads, blocks writes
ALTER TABLE app.note NO FORCE ROW LEVEL SECURITY;
