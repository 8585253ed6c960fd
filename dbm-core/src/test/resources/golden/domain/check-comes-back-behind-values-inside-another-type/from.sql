CREATE FUNCTION is_mail(mail text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$SELECT position('@' IN mail) > 0$$;
CREATE DOMAIN email AS text CONSTRAINT mail CHECK (is_mail(VALUE));
CREATE TYPE address AS (street text);
CREATE TABLE customer (id integer PRIMARY KEY, home address);
INSERT INTO customer VALUES (1, ROW('High Street'));
