-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.booking ADD CONSTRAINT carries EXCLUDE USING btree (room DESC NULLS LAST WITH =) INCLUDE (note, id);
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.booking ADD CONSTRAINT expressions EXCLUDE USING hash ((lower(note)) WITH =) DEFERRABLE;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.booking ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);
COMMENT ON CONSTRAINT no_overlap ON app.booking IS 'one at a time';
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.booking ADD CONSTRAINT partly EXCLUDE USING gist (during WITH &&, circle WITH &&) WITH (fillfactor = 70) WHERE (NOT cancelled) DEFERRABLE INITIALLY DEFERRED;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.booking ADD CONSTRAINT same EXCLUDE USING btree (room WITH =, note COLLATE pg_catalog."C" text_pattern_ops WITH =);
