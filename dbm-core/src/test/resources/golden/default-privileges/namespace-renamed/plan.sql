-- breaks the release that still runs
ALTER SCHEMA app RENAME TO shop;
-- breaks the release that still runs
DROP SCHEMA gone;
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO PUBLIC;
