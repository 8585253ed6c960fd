ALTER TYPE app.mood RENAME VALUE 'on' TO 'up';
ALTER TABLE app.t DROP CONSTRAINT c;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT c CHECK ((k <> 'up'::text) AND (m = 'up'::app.mood));
