-- LONG_TRANSACTION
-- writes rows, scans the table, may fail on existing rows
UPDATE app.note SET title = 'untitled' WHERE title IS NULL;
-- breaks the release that still runs, scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.note ALTER COLUMN title SET NOT NULL;
-- blocks reads, blocks writes
DROP POLICY own ON app.note;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.note ALTER COLUMN owner_id TYPE bigint;
-- blocks reads, blocks writes
CREATE POLICY own ON app.note AS RESTRICTIVE USING (owner_id > 0);
