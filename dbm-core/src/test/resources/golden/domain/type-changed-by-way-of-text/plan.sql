-- breaks the release that still runs
ALTER DOMAIN app.code RENAME TO code_old;
CREATE DOMAIN app.code AS integer NOT NULL;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.code USING v::integer;
-- breaks the release that still runs
DROP DOMAIN app.code_old;
