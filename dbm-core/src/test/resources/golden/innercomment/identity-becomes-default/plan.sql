COMMENT ON INDEX app.t_pkey IS NULL;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id DROP IDENTITY;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id SET DEFAULT 7;
