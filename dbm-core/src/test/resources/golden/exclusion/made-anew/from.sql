CREATE SCHEMA app;
CREATE TABLE app.booking (id integer PRIMARY KEY, room integer, circle circle, during tsrange NOT NULL, note text, cancelled boolean);
ALTER TABLE app.booking ADD CONSTRAINT operator EXCLUDE USING gist (during WITH &&);
ALTER TABLE app.booking ADD CONSTRAINT condition EXCLUDE USING gist (during WITH &&) WHERE (id > 1);
ALTER TABLE app.booking ADD CONSTRAINT timing EXCLUDE (room WITH =);
COMMENT ON CONSTRAINT timing ON app.booking IS 'kept';
