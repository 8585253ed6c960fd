ALTER DOMAIN app.d DROP CONSTRAINT dropped;
ALTER DOMAIN app.d DROP CONSTRAINT changed;
ALTER DOMAIN app.d RENAME CONSTRAINT named TO renamed;
ALTER DOMAIN app.d ADD CONSTRAINT unchecked CHECK (VALUE <> 1) NOT VALID;
-- scans the table, blocks writes, may fail on existing rows
ALTER DOMAIN app.d VALIDATE CONSTRAINT validated;
-- scans the table, blocks writes, may fail on existing rows
ALTER DOMAIN app.d ADD CONSTRAINT added CHECK (VALUE <> 4);
-- scans the table, blocks writes, may fail on existing rows
ALTER DOMAIN app.d ADD CONSTRAINT changed CHECK (VALUE < 11);
COMMENT ON CONSTRAINT added_before ON DOMAIN app.d IS 'commented';
COMMENT ON CONSTRAINT spelled ON DOMAIN app.d IS NULL;
COMMENT ON CONSTRAINT changed ON DOMAIN app.d IS 'new';
