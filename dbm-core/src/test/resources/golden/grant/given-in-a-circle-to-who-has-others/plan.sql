-- breaks the release that still runs
REVOKE INSERT ON TABLE app.t FROM chief;
GRANT SELECT ON TABLE app.t TO chief WITH GRANT OPTION;
-- breaks the release that still runs
REVOKE SELECT ON TABLE app.t FROM writer;
GRANT INSERT ON TABLE app.t TO writer WITH GRANT OPTION;
SET ROLE writer;
GRANT INSERT ON TABLE app.t TO chief WITH GRANT OPTION;
RESET ROLE;
SET ROLE chief;
GRANT SELECT ON TABLE app.t TO writer WITH GRANT OPTION;
RESET ROLE;
