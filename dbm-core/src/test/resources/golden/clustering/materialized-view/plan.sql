-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW app.m;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a TYPE bigint;
-- scans the table, may fail on existing rows
CREATE MATERIALIZED VIEW app.m AS
SELECT t.id,
    t.a
   FROM app.t;
CREATE INDEX m_a ON app.m (a);
ALTER MATERIALIZED VIEW app.m CLUSTER ON m_a;
