CREATE SCHEMA app;
CREATE TABLE app.booking (id integer PRIMARY KEY, room integer, circle circle, during tsrange NOT NULL, note text, cancelled boolean);
ALTER TABLE app.booking ADD CONSTRAINT a EXCLUDE USING gist (during WITH &&, circle WITH &&);
ALTER TABLE app.booking ADD CONSTRAINT b EXCLUDE USING gist (during WITH &&) WHERE (NOT cancelled);
ALTER TABLE app.booking ADD CONSTRAINT stays EXCLUDE USING gist (during WITH &&) INCLUDE (circle);
