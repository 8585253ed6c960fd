GRANT ALL PRIVILEGES ON TABLE app.t TO chief;
-- breaks the release that still runs
REVOKE INSERT ON TABLE app.t FROM reader;
GRANT UPDATE ON TABLE app.t TO reader;
-- breaks the release that still runs
REVOKE ALL PRIVILEGES ON TABLE app.t FROM writer;
GRANT SELECT, INSERT ON TABLE app.t TO writer;
