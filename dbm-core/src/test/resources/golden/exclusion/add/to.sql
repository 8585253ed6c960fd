CREATE SCHEMA app;
CREATE TABLE app.booking (id integer PRIMARY KEY, room integer, circle circle, during tsrange NOT NULL, note text, cancelled boolean);
ALTER TABLE app.booking ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);
ALTER TABLE app.booking ADD CONSTRAINT same EXCLUDE (room WITH =, note COLLATE "C" text_pattern_ops WITH =);
ALTER TABLE app.booking ADD CONSTRAINT partly EXCLUDE USING gist (during WITH &&, circle WITH &&) WITH (fillfactor = 70) WHERE (NOT cancelled) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE app.booking ADD CONSTRAINT expressions EXCLUDE USING hash (lower(note) WITH =) DEFERRABLE;
ALTER TABLE app.booking ADD CONSTRAINT carries EXCLUDE USING btree (room DESC NULLS LAST WITH =) INCLUDE (note, id);
COMMENT ON CONSTRAINT no_overlap ON app.booking IS 'one at a time';
