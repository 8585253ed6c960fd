-- blocks reads, blocks writes
DROP TRIGGER goes ON app.v;
-- blocks writes
CREATE OR REPLACE TRIGGER changed INSTEAD OF INSERT OR UPDATE ON app.v FOR EACH ROW EXECUTE FUNCTION app.write();
COMMENT ON TRIGGER changed ON app.v IS 'writes';
-- blocks writes
CREATE TRIGGER comes BEFORE UPDATE OF a ON app.v FOR EACH STATEMENT EXECUTE FUNCTION app.write();
