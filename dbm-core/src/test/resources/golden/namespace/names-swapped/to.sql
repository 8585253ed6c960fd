-- rename NAMESPACE a to b
-- rename NAMESPACE b to a
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TABLE b.t (id serial PRIMARY KEY);
CREATE TABLE a.u (id serial PRIMARY KEY);
