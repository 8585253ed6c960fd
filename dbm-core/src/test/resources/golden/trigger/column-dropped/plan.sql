-- blocks reads, blocks writes
DROP TRIGGER checked ON app.t;
-- blocks reads, blocks writes
DROP TRIGGER goes ON app.t;
-- blocks writes
CREATE OR REPLACE TRIGGER condition BEFORE UPDATE ON app.t FOR EACH ROW WHEN (old.b > ''::text) EXECUTE FUNCTION app.touch();
-- blocks writes
CREATE OR REPLACE TRIGGER listed BEFORE UPDATE OF b ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch();
-- blocks writes
CREATE CONSTRAINT TRIGGER checked AFTER UPDATE OF b ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch();
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN a;
