CREATE TABLE app.s (
  a integer
) WITH (fillfactor = 50, autovacuum_enabled = false);
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT u UNIQUE (a) WITH (fillfactor = 50, deduplicate_items = off);
-- scans the table, blocks writes
CREATE INDEX i ON app.t (a) WITH (fillfactor = 50, deduplicate_items = off);
