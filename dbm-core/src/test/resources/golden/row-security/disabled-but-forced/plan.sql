-- blocks reads, blocks writes
ALTER TABLE app.note DISABLE ROW LEVEL SECURITY;
-- blocks reads, blocks writes
ALTER TABLE app.note FORCE ROW LEVEL SECURITY;
