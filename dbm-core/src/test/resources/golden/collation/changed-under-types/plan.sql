-- breaks the release that still runs
ALTER COLLATION app.c RENAME TO c_old;
-- breaks the release that still runs
ALTER DOMAIN app.d RENAME TO d_old;
-- breaks the release that still runs
ALTER TYPE app.p RENAME TO p_old;
CREATE COLLATION app.c (PROVIDER = icu, LOCALE = 'de', DETERMINISTIC = false);
CREATE DOMAIN app.d AS text COLLATE app.c;
CREATE TYPE app.p AS (
  x text COLLATE app.c
);
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a TYPE app.d;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN b TYPE app.p USING b::text::app.p;
-- breaks the release that still runs
DROP DOMAIN app.d_old;
-- breaks the release that still runs
DROP TYPE app.p_old;
-- breaks the release that still runs
DROP COLLATION app.c_old;
