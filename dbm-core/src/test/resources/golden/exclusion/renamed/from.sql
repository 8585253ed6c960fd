CREATE SCHEMA app;
CREATE TABLE app.booking (id integer PRIMARY KEY, room integer, circle circle, during tsrange NOT NULL, note text, cancelled boolean);
ALTER TABLE app.booking ADD EXCLUDE USING gist (during WITH &&);
