-- breaks the release that still runs
ALTER TYPE app.state RENAME TO state_old;
-- breaks the release that still runs
ALTER DOMAIN app.fresh RENAME TO fresh_old;
CREATE TYPE app.state AS ENUM ('old', 'new');
CREATE DOMAIN app.fresh AS app.state DEFAULT 'new'::app.state CONSTRAINT fresh_check CHECK (VALUE <> 'old'::app.state);
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.fresh USING v::text::app.state;
-- breaks the release that still runs
DROP DOMAIN app.fresh_old;
-- breaks the release that still runs
DROP TYPE app.state_old;
