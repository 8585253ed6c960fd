SET ROLE chief;
-- breaks the release that still runs
REVOKE SELECT (id) ON TABLE app.t FROM writer;
RESET ROLE;
SET ROLE chief;
-- breaks the release that still runs
REVOKE UPDATE (name) ON TABLE app.t FROM writer;
RESET ROLE;
-- breaks the release that still runs
REVOKE UPDATE (name) ON TABLE app.t FROM chief;
SET ROLE chief;
-- breaks the release that still runs
REVOKE SELECT ON TABLE app.t FROM reader;
RESET ROLE;
-- breaks the release that still runs
REVOKE USAGE ON SCHEMA app FROM chief;
-- breaks the release that still runs
REVOKE SELECT ON TABLE app.t FROM chief;
