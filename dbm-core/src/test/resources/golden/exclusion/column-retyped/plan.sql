-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.booking DROP CONSTRAINT c;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.booking ALTER COLUMN room TYPE bigint;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.booking ALTER COLUMN note TYPE character varying(10);
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.booking ADD CONSTRAINT c EXCLUDE USING btree ((lower((note)::text)) WITH =);
