-- blocks reads, blocks writes
DROP INDEX app.i;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE character varying(5);
-- scans the table, blocks writes
CREATE INDEX i ON app.t (v varchar_pattern_ops);
