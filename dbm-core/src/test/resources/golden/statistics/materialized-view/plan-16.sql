-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW app.m;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a TYPE bigint;
-- scans the table, may fail on existing rows
CREATE MATERIALIZED VIEW app.m AS
SELECT id,
    a,
    b
   FROM app.t;
CREATE STATISTICS app.s ON a, b FROM app.m;
CREATE STATISTICS app.u ON a, id FROM app.m;
