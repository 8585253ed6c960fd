CREATE SCHEMA app;
CREATE TABLE app.t (id integer NOT NULL, a integer, g integer GENERATED ALWAYS AS (a * 2) STORED, b text, c numeric(10,2));
