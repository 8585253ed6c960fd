-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE VIEW app.v AS
SELECT name,
    id
   FROM app.t;
CREATE TRIGGER i INSTEAD OF INSERT ON app.v FOR EACH ROW EXECUTE FUNCTION app.g();
COMMENT ON TRIGGER i ON app.v IS 'kept';
