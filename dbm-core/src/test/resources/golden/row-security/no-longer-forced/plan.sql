-- blocks reads, blocks writes
ALTER TABLE app.note NO FORCE ROW LEVEL SECURITY;
