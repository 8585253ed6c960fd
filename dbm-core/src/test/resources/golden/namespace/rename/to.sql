-- rename NAMESPACE old to new
CREATE SCHEMA new;
CREATE TYPE new.mood AS ENUM ('ok');
CREATE TABLE new.t (id serial PRIMARY KEY, m new.mood DEFAULT 'ok');
