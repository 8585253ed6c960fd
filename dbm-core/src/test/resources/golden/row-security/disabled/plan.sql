-- blocks reads, blocks writes
ALTER TABLE app.note DISABLE ROW LEVEL SECURITY;
