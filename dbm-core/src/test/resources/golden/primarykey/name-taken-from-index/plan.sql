-- breaks the release that still runs, blocks reads, blocks writes
DROP INDEX app.k;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT k PRIMARY KEY (a);
