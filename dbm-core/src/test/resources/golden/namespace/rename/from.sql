CREATE SCHEMA old;
CREATE TYPE old.mood AS ENUM ('ok');
CREATE TABLE old.t (id serial PRIMARY KEY, m old.mood DEFAULT 'ok');
