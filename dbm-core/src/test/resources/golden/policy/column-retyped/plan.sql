-- blocks reads, blocks writes
DROP POLICY own ON app.note;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.note ALTER COLUMN owner_id TYPE bigint;
-- blocks reads, blocks writes
CREATE POLICY own ON app.note AS RESTRICTIVE USING (owner_id > 0);
COMMENT ON POLICY own ON app.note IS 'kept';
