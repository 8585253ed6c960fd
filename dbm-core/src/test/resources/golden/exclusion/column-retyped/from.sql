CREATE SCHEMA app;
CREATE TABLE app.booking (id integer PRIMARY KEY, room integer, circle circle, during tsrange NOT NULL, note text, cancelled boolean);
ALTER TABLE app.booking ADD CONSTRAINT a EXCLUDE (room WITH =) WHERE (room > 5);
ALTER TABLE app.booking ADD CONSTRAINT b EXCLUDE (abs(room) WITH =);
ALTER TABLE app.booking ADD CONSTRAINT c EXCLUDE (lower(note) WITH =);
COMMENT ON CONSTRAINT a ON app.booking IS 'kept';
