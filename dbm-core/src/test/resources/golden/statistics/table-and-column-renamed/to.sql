CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text, c text);
-- rename TABLE app.t to app.u
-- rename COLUMN app.u.a to app.u.amount
-- rename COLUMN app.u.c to app.u.city
ALTER TABLE app.t RENAME TO u;
ALTER TABLE app.u RENAME COLUMN a TO amount;
ALTER TABLE app.u RENAME COLUMN c TO city;
CREATE STATISTICS app.s ON amount, b, (lower(city)) FROM app.u;
