-- breaks the release that still runs
ALTER TYPE app.state RENAME TO state_old;
CREATE DOMAIN app.state AS text CONSTRAINT state_check CHECK (VALUE = ANY (ARRAY['new'::text, 'old'::text]));
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.state;
-- breaks the release that still runs
DROP TYPE app.state_old;
