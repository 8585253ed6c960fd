-- breaks the release that still runs
REVOKE USAGE ON SCHEMA app FROM PUBLIC;
-- breaks the release that still runs
REVOKE CREATE ON SCHEMA public FROM writer;
GRANT ALL PRIVILEGES ON SCHEMA app TO reader;
GRANT USAGE ON SCHEMA public TO reader;
