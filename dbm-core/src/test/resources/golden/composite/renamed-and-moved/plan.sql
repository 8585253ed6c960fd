-- breaks the release that still runs
ALTER TYPE app.c SET SCHEMA other;
-- breaks the release that still runs
ALTER TYPE other.c RENAME TO e;
