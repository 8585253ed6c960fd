-- blocks reads, blocks writes
ALTER TABLE app.c DROP CONSTRAINT c_p_fkey;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.c ALTER COLUMN p TYPE uuid USING p::uuid;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.p ALTER COLUMN id TYPE uuid USING id::uuid;
-- blocks reads, blocks writes
ALTER TABLE app.p ALTER COLUMN id SET DEFAULT gen_random_uuid();
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.c ADD CONSTRAINT c_p_fkey FOREIGN KEY (p) REFERENCES app.p (id);
