-- breaks the release that still runs, blocks reads, blocks writes
ALTER POLICY p ON app.note USING (NOT secret);
