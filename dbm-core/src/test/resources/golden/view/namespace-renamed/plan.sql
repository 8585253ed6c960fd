-- breaks the release that still runs
ALTER SCHEMA app RENAME TO shop;
