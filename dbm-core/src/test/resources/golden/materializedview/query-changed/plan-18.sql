-- blocks reads, blocks writes
DROP VIEW app.v;
-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW app.m;
-- scans the table, may fail on existing rows
CREATE MATERIALIZED VIEW app.m AS
SELECT id,
    name
   FROM app.t
  WHERE (n > 0);
COMMENT ON COLUMN app.m.id IS 'key';
COMMENT ON MATERIALIZED VIEW app.m IS 'm';
CREATE VIEW app.v AS
SELECT id
   FROM app.m;
CREATE UNIQUE INDEX m_id ON app.m (id);
COMMENT ON INDEX app.m_id IS 'i';
CREATE INDEX m_name ON app.m ((lower((name)::text)));
