SET ROLE writer;
-- breaks the release that still runs
REVOKE SELECT ON TABLE app.t FROM reader;
RESET ROLE;
SET ROLE writer;
-- breaks the release that still runs
REVOKE INSERT ON TABLE app.t FROM chief;
RESET ROLE;
SET ROLE chief;
-- breaks the release that still runs
REVOKE SELECT ON TABLE app.t FROM writer;
RESET ROLE;
