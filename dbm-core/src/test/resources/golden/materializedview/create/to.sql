CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name varchar(10), n integer);
INSERT INTO app.t VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE MATERIALIZED VIEW app.m WITH (fillfactor = 80, toast.autovacuum_enabled = off) AS SELECT id, name::text AS name FROM app.t;
CREATE UNIQUE INDEX m_id ON app.m (id);
CREATE INDEX m_name ON app.m (lower(name)) WHERE id > 0;
COMMENT ON MATERIALIZED VIEW app.m IS 'm';
COMMENT ON COLUMN app.m.id IS 'key';
COMMENT ON INDEX app.m_id IS 'i';
