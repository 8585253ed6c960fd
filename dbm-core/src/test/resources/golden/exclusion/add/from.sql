CREATE SCHEMA app;
CREATE TABLE app.booking (id integer PRIMARY KEY, room integer, circle circle, during tsrange NOT NULL, note text, cancelled boolean);
