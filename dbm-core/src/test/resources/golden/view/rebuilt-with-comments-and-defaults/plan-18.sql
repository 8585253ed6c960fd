-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE VIEW app.v AS
SELECT id
   FROM app.t;
ALTER VIEW app.v ALTER COLUMN id SET DEFAULT 5;
COMMENT ON COLUMN app.v.id IS 'b';
COMMENT ON VIEW app.v IS 'a';
