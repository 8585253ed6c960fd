CREATE SCHEMA shop;
CREATE TYPE shop.mood AS ENUM ('sad', 'ok');
CREATE SEQUENCE shop.s;
CREATE TABLE shop.t (
  id integer NOT NULL,
  m shop.mood,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
REVOKE USAGE ON TYPE shop.mood FROM PUBLIC;
GRANT USAGE ON TYPE shop.mood TO reader;
GRANT USAGE ON SCHEMA shop TO reader;
GRANT USAGE ON SEQUENCE shop.s TO writer;
GRANT UPDATE (m) ON TABLE shop.t TO writer;
GRANT SELECT ON TABLE shop.t TO reader;
