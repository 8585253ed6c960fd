-- blocks reads, blocks writes
DROP VIEW app.v;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.x;
-- scans the table, may fail on existing rows
CREATE MATERIALIZED VIEW app.x AS
SELECT t.id
   FROM app.t;
CREATE VIEW app.v AS
SELECT x.id
   FROM app.x;
