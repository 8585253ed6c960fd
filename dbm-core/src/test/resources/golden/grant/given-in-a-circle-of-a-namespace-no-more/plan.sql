SET ROLE writer;
-- breaks the release that still runs
REVOKE CREATE ON SCHEMA app FROM chief;
RESET ROLE;
SET ROLE chief;
-- breaks the release that still runs
REVOKE USAGE ON SCHEMA app FROM writer;
RESET ROLE;
-- breaks the release that still runs
REVOKE USAGE ON SCHEMA app FROM chief;
-- breaks the release that still runs
REVOKE CREATE ON SCHEMA app FROM writer;
