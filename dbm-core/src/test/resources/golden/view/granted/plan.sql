-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE VIEW app.v AS
SELECT t.id
   FROM app.t;
GRANT SELECT (id) ON TABLE app.v TO PUBLIC;
GRANT SELECT ON TABLE app.v TO pg_monitor;
