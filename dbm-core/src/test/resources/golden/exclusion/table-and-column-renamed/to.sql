CREATE SCHEMA app;
CREATE TABLE app.booking (id integer PRIMARY KEY, room integer, circle circle, during tsrange NOT NULL, note text, cancelled boolean);
-- rename TABLE app.booking to app.stay
-- rename COLUMN app.stay.during to app.stay.nights
-- rename COLUMN app.stay.cancelled to app.stay.gone
ALTER TABLE app.booking ADD CONSTRAINT a EXCLUDE USING gist (during WITH &&) INCLUDE (circle) WHERE (NOT cancelled);
ALTER TABLE app.booking RENAME TO stay;
ALTER TABLE app.stay RENAME COLUMN during TO nights;
ALTER TABLE app.stay RENAME COLUMN cancelled TO gone;
