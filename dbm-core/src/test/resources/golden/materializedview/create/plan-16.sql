-- scans the table, may fail on existing rows
CREATE MATERIALIZED VIEW app.m WITH (fillfactor = 80, toast.autovacuum_enabled = off) AS
SELECT id,
    (name)::text AS name
   FROM app.t;
COMMENT ON COLUMN app.m.id IS 'key';
COMMENT ON MATERIALIZED VIEW app.m IS 'm';
CREATE UNIQUE INDEX m_id ON app.m (id);
COMMENT ON INDEX app.m_id IS 'i';
CREATE INDEX m_name ON app.m ((lower(name))) WHERE id > 0;
