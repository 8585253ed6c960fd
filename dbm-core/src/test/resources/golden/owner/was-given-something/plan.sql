SET ROLE chief;
-- breaks the release that still runs
REVOKE SELECT ON TABLE app.t FROM reader;
RESET ROLE;
-- breaks the release that still runs
REVOKE SELECT, INSERT ON TABLE app.t FROM chief;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t OWNER TO chief;
GRANT SELECT ON TABLE app.t TO reader;
