-- breaks the release that still runs
REVOKE INSERT ON TABLE app.t FROM chief;
