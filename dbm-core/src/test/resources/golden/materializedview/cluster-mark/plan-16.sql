-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW app.m;
-- scans the table, may fail on existing rows
CREATE MATERIALIZED VIEW app.m AS
SELECT id,
    name
   FROM app.t
  WHERE (n > 0);
CREATE INDEX m_id ON app.m (id);
ALTER MATERIALIZED VIEW app.m CLUSTER ON m_id;
