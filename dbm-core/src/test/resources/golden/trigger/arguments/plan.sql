-- blocks writes
CREATE OR REPLACE TRIGGER a BEFORE INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch('a''b', '', E'c\\d', 'tab	line
', '🙂 é', 'a, b', '000', 'p0', '0y');
-- blocks writes
CREATE TRIGGER tsv BEFORE INSERT OR UPDATE ON app.t FOR EACH ROW EXECUTE FUNCTION pg_catalog.tsvector_update_trigger('tsv', 'pg_catalog.english', 'b');
