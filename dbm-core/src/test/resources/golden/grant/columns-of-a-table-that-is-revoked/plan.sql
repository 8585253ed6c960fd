REVOKE SELECT (id) ON TABLE app.t FROM reader;
REVOKE UPDATE (name) ON TABLE app.t FROM reader;
-- breaks the release that still runs
REVOKE SELECT ON TABLE app.t FROM writer;
-- breaks the release that still runs
REVOKE SELECT ON TABLE app.t FROM reader;
GRANT SELECT (id) ON TABLE app.t TO reader;
GRANT SELECT (id) ON TABLE app.t TO writer;
GRANT UPDATE (name) ON TABLE app.t TO reader;
