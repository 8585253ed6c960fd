-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t ADD CONSTRAINT an NOT NULL a NOT VALID;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN b SET NOT NULL;
