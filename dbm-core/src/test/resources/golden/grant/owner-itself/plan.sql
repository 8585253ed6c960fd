GRANT ALL PRIVILEGES ON TABLE app.t TO CURRENT_USER;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.w OWNER TO writer;
GRANT SELECT ON TABLE app.u TO CURRENT_USER;
-- breaks the release that still runs
REVOKE INSERT ON TABLE app.w FROM writer;
-- breaks the release that still runs
REVOKE ALL PRIVILEGES ON TABLE app.v FROM chief;
GRANT SELECT ON TABLE app.v TO chief;
