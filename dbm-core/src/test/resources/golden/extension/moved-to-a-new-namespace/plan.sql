CREATE SCHEMA extensions;
-- breaks the release that still runs
ALTER EXTENSION citext SET SCHEMA extensions;
