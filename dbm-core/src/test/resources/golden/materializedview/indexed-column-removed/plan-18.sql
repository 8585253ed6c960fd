-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW app.m;
-- scans the table, may fail on existing rows
CREATE MATERIALIZED VIEW app.m AS
SELECT id
   FROM app.t;
CREATE INDEX m_id ON app.m (id);
