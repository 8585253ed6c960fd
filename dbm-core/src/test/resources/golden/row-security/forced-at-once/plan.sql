-- blocks reads, blocks writes
ALTER TABLE app.note ENABLE ROW LEVEL SECURITY;
-- blocks reads, blocks writes
ALTER TABLE app.note FORCE ROW LEVEL SECURITY;
