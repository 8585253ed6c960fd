-- breaks the release that still runs
REVOKE ALL PRIVILEGES ON SCHEMA public FROM PUBLIC;
