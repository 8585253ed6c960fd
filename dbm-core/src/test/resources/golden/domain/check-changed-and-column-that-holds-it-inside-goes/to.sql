CREATE SCHEMA app;

CREATE DOMAIN app.email AS text CONSTRAINT mail CHECK (VALUE ~ '@');
CREATE TYPE app.address AS (street text, mail app.email);
CREATE TYPE app.place AS (home app.address, name text);
CREATE TABLE app.t (id integer PRIMARY KEY, many text[]);
