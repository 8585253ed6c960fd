-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_parent_fkey;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_pkey;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id DROP NOT NULL;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN parent;
