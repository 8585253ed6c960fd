-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW app.m;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN n TYPE bigint;
CREATE VIEW app.v AS
SELECT t.id,
    t.name,
    t.n
   FROM app.t;
-- scans the table, may fail on existing rows
CREATE MATERIALIZED VIEW app.m AS
SELECT t.id,
    t.n
   FROM app.t;
ALTER MATERIALIZED VIEW app.m OWNER TO chief;
ALTER VIEW app.v OWNER TO chief;
GRANT SELECT ON TABLE app.m TO reader;
GRANT SELECT (name), UPDATE (name) ON TABLE app.v TO writer WITH GRANT OPTION;
GRANT SELECT ON TABLE app.v TO PUBLIC;
GRANT SELECT ON TABLE app.v TO reader;
