-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.note ENABLE ROW LEVEL SECURITY;
