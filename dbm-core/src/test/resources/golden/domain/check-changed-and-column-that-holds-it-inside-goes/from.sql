CREATE SCHEMA app;

CREATE DOMAIN app.email AS text CONSTRAINT mail CHECK (VALUE LIKE '%@%');
CREATE TYPE app.address AS (street text, mail app.email);
CREATE TYPE app.place AS (home app.address, name text);
CREATE TABLE app.t (id integer PRIMARY KEY, home app.address[], place app.place, many app.email[]);
INSERT INTO app.t (id) VALUES (1);
