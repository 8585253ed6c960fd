-- breaks the release that still runs
ALTER TYPE app.mood RENAME VALUE 'on' TO 'up';
-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT c;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT c CHECK ((k <> 'up'::text) AND (m = 'up'::app.mood));
