DROP INDEX app.i;
-- scans the table, blocks writes
CREATE INDEX i ON app.t USING gist ((to_tsvector('simple'::regconfig, b)) tsvector_ops (siglen = 200));
