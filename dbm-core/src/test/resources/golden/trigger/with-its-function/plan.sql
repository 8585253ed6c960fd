-- breaks the release that still runs
ALTER FUNCTION app.old() RENAME TO new;
-- blocks reads, blocks writes
DROP TRIGGER goes ON app.t;
-- blocks writes
CREATE OR REPLACE TRIGGER turns BEFORE UPDATE ON app.t FOR EACH ROW WHEN (old.a = ANY (ARRAY[1, 2])) EXECUTE FUNCTION app.new();
