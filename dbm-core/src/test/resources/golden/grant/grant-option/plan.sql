-- breaks the release that still runs
REVOKE GRANT OPTION FOR ALL PRIVILEGES ON TABLE app.t FROM chief;
GRANT SELECT ON TABLE app.t TO chief WITH GRANT OPTION;
GRANT SELECT ON TABLE app.t TO reader WITH GRANT OPTION;
-- breaks the release that still runs
REVOKE GRANT OPTION FOR INSERT ON TABLE app.t FROM writer;
