CREATE SCHEMA app;
CREATE TABLE app.booking (id integer PRIMARY KEY, room integer, circle circle, during tsrange NOT NULL, note text, cancelled boolean);
ALTER TABLE app.booking ADD CONSTRAINT a EXCLUDE USING gist (during range_ops WITH OPERATOR(pg_catalog.&&)) WHERE ((id = ANY (ARRAY[1, 2])));
