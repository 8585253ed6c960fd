-- breaks the release that still runs
ALTER DOMAIN app.d RENAME TO d_old;
CREATE DOMAIN app.d AS bigint;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v TYPE app.d;
REVOKE USAGE ON DOMAIN app.d FROM PUBLIC;
-- breaks the release that still runs
DROP DOMAIN app.d_old;
