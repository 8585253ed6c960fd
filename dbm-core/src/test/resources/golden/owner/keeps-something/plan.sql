-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t OWNER TO CURRENT_USER;
GRANT SELECT ON TABLE app.t TO chief;
