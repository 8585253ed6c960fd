-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_pkey;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a DROP NOT NULL;
