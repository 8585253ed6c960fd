-- blocks reads, blocks writes
DROP VIEW app.v;
-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW app.x;
CREATE VIEW app.x AS
SELECT t.id
   FROM app.t;
CREATE VIEW app.v AS
SELECT x.id
   FROM app.x;
