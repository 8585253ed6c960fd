-- blocks reads, blocks writes
DROP TRIGGER condition ON app.t;
-- blocks reads, blocks writes
DROP TRIGGER listed ON app.t;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a TYPE bigint;
-- blocks writes
CREATE TRIGGER condition BEFORE UPDATE ON app.t FOR EACH ROW WHEN (old.a > 1) EXECUTE FUNCTION app.touch();
COMMENT ON TRIGGER condition ON app.t IS 'kept';
-- blocks writes
CREATE TRIGGER listed BEFORE UPDATE OF a ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch();
-- blocks writes
ALTER TABLE app.t DISABLE TRIGGER listed;
