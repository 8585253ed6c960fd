-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT NULL::integer AS id, NULL::text AS name, NULL::text AS shown;
DROP FUNCTION app.shown(app.v);
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE VIEW app.v AS
SELECT NULL::bigint AS id, NULL::text AS name, NULL::text AS shown;
COMMENT ON VIEW app.v IS 'both';
CREATE FUNCTION app.shown(app.v)
RETURNS text
LANGUAGE sql
STABLE
RETURN (($1).name || ($1).id);
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id TYPE bigint;
CREATE OR REPLACE VIEW app.v AS
SELECT id,
    name,
    app.shown(ROW(id, name, NULL::text)::app.v) AS shown
   FROM app.t
  GROUP BY id;
CREATE TRIGGER tr INSTEAD OF INSERT ON app.v FOR EACH ROW EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger();
GRANT SELECT ON TABLE app.v TO PUBLIC;
