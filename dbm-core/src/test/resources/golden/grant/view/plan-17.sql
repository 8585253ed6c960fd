CREATE VIEW app.u AS
SELECT id
   FROM app.w;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT id,
    name
   FROM app.t;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER VIEW app.w OWNER TO chief;
GRANT SELECT ON TABLE app.u TO reader;
GRANT SELECT (name) ON TABLE app.v TO reader;
