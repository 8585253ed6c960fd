SET ROLE chief;
REVOKE SELECT ON TABLE app.t FROM reader;
RESET ROLE;
-- breaks the release that still runs
REVOKE INSERT ON TABLE app.t FROM chief;
SET ROLE chief;
GRANT SELECT ON TABLE app.t TO reader;
RESET ROLE;
