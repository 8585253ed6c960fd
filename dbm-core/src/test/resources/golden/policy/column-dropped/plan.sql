-- breaks the release that still runs, blocks reads, blocks writes
DROP POLICY goes ON app.note;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER POLICY stays ON app.note USING (b > 0);
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.note DROP COLUMN a;
