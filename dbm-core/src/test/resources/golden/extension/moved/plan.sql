-- breaks the release that still runs
ALTER EXTENSION citext SET SCHEMA app;
