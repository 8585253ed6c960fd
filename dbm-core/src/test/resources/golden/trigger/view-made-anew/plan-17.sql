-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a TYPE bigint;
CREATE VIEW app.v AS
SELECT id,
    a
   FROM app.t;
CREATE TRIGGER x INSTEAD OF INSERT ON app.v FOR EACH ROW EXECUTE FUNCTION app.write();
COMMENT ON TRIGGER x ON app.v IS 'kept';
