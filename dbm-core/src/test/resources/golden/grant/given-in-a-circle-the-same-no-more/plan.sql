SET ROLE writer;
-- breaks the release that still runs
REVOKE SELECT ON TABLE app.t FROM chief;
RESET ROLE;
-- breaks the release that still runs
REVOKE SELECT ON TABLE app.t FROM writer;
SET ROLE chief;
-- breaks the release that still runs
REVOKE SELECT ON TABLE app.t FROM writer;
RESET ROLE;
