-- blocks reads, blocks writes
ALTER POLICY loses_check ON app.note RENAME TO loses_check__old;
-- blocks reads, blocks writes
ALTER POLICY command ON app.note RENAME TO loses_check;
-- breaks the release that still runs, blocks reads, blocks writes
DROP POLICY loses_check__old ON app.note;
-- breaks the release that still runs, blocks reads, blocks writes
DROP POLICY loses_using ON app.note;
-- breaks the release that still runs, blocks reads, blocks writes
DROP POLICY mode ON app.note;
-- blocks reads, blocks writes
CREATE POLICY command ON app.note FOR SELECT USING (secret);
-- blocks reads, blocks writes
CREATE POLICY loses_using ON app.note WITH CHECK (secret);
-- breaks the release that still runs, blocks reads, blocks writes
CREATE POLICY mode ON app.note AS RESTRICTIVE USING (secret);
COMMENT ON POLICY mode ON app.note IS 'kept';
