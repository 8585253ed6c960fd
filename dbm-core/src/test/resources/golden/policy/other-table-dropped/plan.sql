-- breaks the release that still runs, blocks reads, blocks writes
DROP POLICY team ON app.note;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER POLICY by_id ON app.note USING (id > 0);
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.member;
