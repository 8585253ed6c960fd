-- blocks reads, blocks writes
DROP MATERIALIZED VIEW app.k;
-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW app.m;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN name TYPE text;
-- scans the table, may fail on existing rows
CREATE MATERIALIZED VIEW app.m AS
SELECT id,
    name
   FROM app.t;
CREATE MATERIALIZED VIEW app.k AS
SELECT id
   FROM app.m;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN n TYPE bigint;
CREATE INDEX k_id ON app.k (id);
CREATE INDEX m_name ON app.m (name);
