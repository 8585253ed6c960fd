-- blocks reads, blocks writes
DROP TRIGGER becomes_constraint ON app.t;
-- blocks reads, blocks writes
DROP TRIGGER becomes_plain ON app.t;
-- blocks reads, blocks writes
DROP TRIGGER changed ON app.t;
-- blocks reads, blocks writes
DROP TRIGGER old_name ON app.t;
-- blocks writes
ALTER TABLE app.t DISABLE TRIGGER disabled;
-- blocks writes
CREATE CONSTRAINT TRIGGER becomes_constraint AFTER INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.log('c');
-- blocks writes
CREATE TRIGGER becomes_plain AFTER INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.log('p');
-- blocks writes
CREATE CONSTRAINT TRIGGER changed AFTER INSERT OR UPDATE OF a ON app.t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.a > 0) EXECUTE FUNCTION app.log();
COMMENT ON TRIGGER changed ON app.t IS 'kept';
-- blocks writes
CREATE CONSTRAINT TRIGGER from_other AFTER UPDATE ON app.t FROM app.other DEFERRABLE FOR EACH ROW EXECUTE FUNCTION app.log();
-- blocks writes
CREATE CONSTRAINT TRIGGER new_name AFTER DELETE ON app.t FOR EACH ROW EXECUTE FUNCTION app.log('n');
