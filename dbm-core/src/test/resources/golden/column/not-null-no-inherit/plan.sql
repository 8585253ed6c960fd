-- breaks the release that still runs, scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD NOT NULL a NO INHERIT;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN b DROP NOT NULL;
-- breaks the release that still runs, scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN b SET NOT NULL;
