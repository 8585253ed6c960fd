-- breaks the release that still runs
REVOKE INSERT ON TABLE app.t FROM writer;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t OWNER TO writer;
