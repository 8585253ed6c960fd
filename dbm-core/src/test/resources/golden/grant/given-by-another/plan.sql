GRANT SELECT ON TABLE app.t TO reader;
SET ROLE chief;
-- breaks the release that still runs
REVOKE SELECT ON TABLE app.t FROM reader;
RESET ROLE;
