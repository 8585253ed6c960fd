-- breaks the release that still runs
REVOKE SELECT ON TABLE app.t FROM writer;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t OWNER TO writer;
GRANT SELECT ON TABLE app.t TO chief;
