-- breaks the release that still runs
REVOKE UPDATE (name) ON TABLE app.t FROM reader;
GRANT SELECT (name), INSERT (name) ON TABLE app.t TO reader;
GRANT SELECT (note) ON TABLE app.t TO PUBLIC;
GRANT ALL PRIVILEGES (note) ON TABLE app.t TO writer WITH GRANT OPTION;
