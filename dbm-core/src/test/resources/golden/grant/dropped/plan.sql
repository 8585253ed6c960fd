-- breaks the release that still runs
REVOKE ALL PRIVILEGES ON TABLE app.t FROM chief;
-- breaks the release that still runs
REVOKE INSERT (name), UPDATE (name) ON TABLE app.t FROM writer;
-- breaks the release that still runs
REVOKE SELECT ON TABLE app.t FROM reader;
