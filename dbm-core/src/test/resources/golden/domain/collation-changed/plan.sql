-- breaks the release that still runs
ALTER DOMAIN app.d RENAME TO d_old;
CREATE DOMAIN app.d AS text COLLATE pg_catalog."C";
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v TYPE app.d;
-- breaks the release that still runs
DROP DOMAIN app.d_old;
