-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.note FORCE ROW LEVEL SECURITY;
