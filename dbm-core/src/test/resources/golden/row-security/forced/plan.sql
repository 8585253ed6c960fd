-- blocks reads, blocks writes
ALTER TABLE app.note FORCE ROW LEVEL SECURITY;
