CREATE FUNCTION is_mail(address text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$SELECT position('@' IN address) > 0$$;
CREATE DOMAIN email AS text CONSTRAINT mail CHECK (is_mail(VALUE));
CREATE TYPE address AS (street text, mail email);
CREATE TABLE customer (id integer PRIMARY KEY, home address);
INSERT INTO customer VALUES (1, ROW('High Street', 'a@b'));
