-- blocks writes
CREATE TRIGGER after_statement AFTER DELETE OR TRUNCATE ON app.t FOR EACH STATEMENT EXECUTE FUNCTION app.log();
-- blocks writes
CREATE TRIGGER before_row BEFORE INSERT OR UPDATE ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch();
-- blocks writes
CREATE TRIGGER changed AFTER UPDATE ON app.t FOR EACH ROW WHEN (old.* IS DISTINCT FROM new.*) EXECUTE FUNCTION app.log();
-- blocks writes
CREATE TRIGGER of_columns BEFORE INSERT OR UPDATE OF b, a ON app.t FOR EACH ROW WHEN (new.a IS NOT NULL) EXECUTE FUNCTION app.touch();
-- blocks writes
CREATE TRIGGER redundant BEFORE UPDATE ON app.t FOR EACH ROW EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger();
-- blocks writes
CREATE TRIGGER when_strange AFTER UPDATE ON app.t FOR EACH ROW WHEN ((old.b = ') WHEN ('::text) OR (new.b <> 'FOR EACH ROW'::text)) EXECUTE FUNCTION app.log();
