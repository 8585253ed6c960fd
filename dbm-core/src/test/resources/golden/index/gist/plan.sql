-- blocks reads, blocks writes
DROP INDEX app.i;
-- scans the table, blocks writes, may fail on existing rows
CREATE INDEX i ON app.t USING gist ((to_tsvector('simple'::regconfig, b)));
