-- blocks reads, blocks writes
DROP VIEW app.w;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE VIEW app.v AS
SELECT id,
    n,
    name
   FROM app.t;
CREATE VIEW app.w AS
SELECT name
   FROM app.v;
COMMENT ON VIEW app.w IS 'w';
