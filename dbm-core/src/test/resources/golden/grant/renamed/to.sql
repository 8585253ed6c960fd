-- rename NAMESPACE app to shop
-- rename TABLE shop.t to shop.u
-- rename COLUMN shop.u.name to shop.u.title
CREATE SCHEMA shop;
CREATE TABLE shop.u (id integer, title text, note text, CONSTRAINT t_pkey PRIMARY KEY (id));
GRANT SELECT, INSERT ON shop.u TO reader;
GRANT UPDATE (title) ON shop.u TO writer;
ALTER TABLE shop.u OWNER TO chief;
