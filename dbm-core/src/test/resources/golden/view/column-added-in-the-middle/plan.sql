-- blocks reads, blocks writes
DROP VIEW app.w;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE VIEW app.v AS
SELECT t.id,
    t.n,
    t.name
   FROM app.t;
CREATE VIEW app.w AS
SELECT v.name
   FROM app.v;
COMMENT ON VIEW app.w IS 'w';
