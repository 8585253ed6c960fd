-- What a database may hold, in an order in which it can be created. "== name" begins a feature; "-- or [needs …]" begins a form of it. A state takes of each
-- feature one form or none; a form that needs other features, or one form of theirs (by its place, from 1), is taken only with them.

== app
-- or
CREATE SCHEMA app;
-- or
CREATE SCHEMA app; COMMENT ON SCHEMA app IS 'the application''s own';

== always: mood
-- or
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- or
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
-- or
CREATE TYPE mood AS ENUM ('glum', 'sad', 'ok');

== is_mail
-- or
CREATE FUNCTION is_mail(value text) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN value LIKE '%@%';
-- or
CREATE FUNCTION is_mail(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT value ~ '^[^@]+@[^@]+$' $$;
-- or
CREATE FUNCTION is_mail(text) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN position(''@'' IN $1) > 0; END';

== email
-- or
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
-- or
CREATE DOMAIN email AS text CONSTRAINT short CHECK (length(VALUE) < 200) CONSTRAINT mail CHECK (VALUE ~ '@');
COMMENT ON DOMAIN email IS 'an address';
-- or
CREATE DOMAIN email AS varchar(100) DEFAULT 'a@b';
-- or needs is_mail
CREATE DOMAIN email AS text CONSTRAINT mail CHECK (is_mail(VALUE));

== address
-- or
CREATE TYPE address AS (street text, zip integer);
-- or
CREATE TYPE address AS (street text, zip text);
-- or
CREATE TYPE address AS (street text, zip integer, city varchar(40));
COMMENT ON COLUMN address.city IS 'where it is';
-- or needs email
CREATE TYPE address AS (street text, mail email);

== span
-- or
CREATE TYPE span AS RANGE (subtype = float8);
-- or
CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);
-- or
CREATE TYPE span AS RANGE (subtype = date, multirange_type_name = spans);

== ci
-- or
CREATE COLLATION ci (provider = icu, locale = 'de', deterministic = true);
-- or
CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = true);
COMMENT ON COLLATION ci IS 'of case';

== always: customer
-- or
CREATE TABLE customer (id integer PRIMARY KEY);
INSERT INTO customer SELECT generate_series(1, 5);
-- or
CREATE TABLE customer (id bigint CONSTRAINT customer_id PRIMARY KEY);
INSERT INTO customer SELECT generate_series(1, 5);
COMMENT ON TABLE customer IS 'who buys';

== always: customer.name
-- or
ALTER TABLE customer ADD COLUMN name text; UPDATE customer SET name = 'n' || id;
-- or
ALTER TABLE customer ADD COLUMN name varchar(200) NOT NULL DEFAULT '';
-- or needs ci
ALTER TABLE customer ADD COLUMN name text COLLATE ci; UPDATE customer SET name = 'n' || id;

== customer.mail
-- or
ALTER TABLE customer ADD COLUMN mail text; UPDATE customer SET mail = id || '@a.b';
-- or needs email
ALTER TABLE customer ADD COLUMN mail email; UPDATE customer SET mail = id || '@a.b';
-- or needs email
ALTER TABLE customer ADD COLUMN mail email NOT NULL DEFAULT 'x@y';

== customer.mood
-- or
ALTER TABLE customer ADD COLUMN mood mood; UPDATE customer SET mood = 'ok';
-- or
ALTER TABLE customer ADD COLUMN mood mood NOT NULL DEFAULT 'ok';

== customer.moods
-- or
ALTER TABLE customer ADD COLUMN moods mood[] DEFAULT ARRAY['ok'::mood];

== customer.home
-- or needs address
ALTER TABLE customer ADD COLUMN home address;
-- or needs address
ALTER TABLE customer ADD COLUMN home address[];

== customer.during
-- or needs span
ALTER TABLE customer ADD COLUMN during span;

== customer.active
-- or
ALTER TABLE customer ADD COLUMN active boolean NOT NULL DEFAULT true;

== customer.initial
-- or
ALTER TABLE customer ADD COLUMN initial text GENERATED ALWAYS AS (left(name, 1)) STORED;
-- or
ALTER TABLE customer ADD COLUMN initial text GENERATED ALWAYS AS (upper(left(name, 1))) STORED;

== customer_mail
-- or needs customer.mail
ALTER TABLE customer ADD CONSTRAINT customer_mail CHECK (length(mail) > 2);
-- or needs customer.mail is_mail
ALTER TABLE customer ADD CONSTRAINT customer_mail CHECK (is_mail(mail));

== customer_name
-- or
CREATE INDEX customer_name ON customer (name);
-- or
CREATE INDEX customer_name ON customer (lower(name)) WHERE name <> '';
COMMENT ON INDEX customer_name IS 'by name';

== customer_id
-- or
CREATE UNIQUE INDEX customer_by_id ON customer (id);
ALTER TABLE customer REPLICA IDENTITY USING INDEX customer_by_id;
-- or
CREATE UNIQUE INDEX customer_by_id ON customer (id DESC);
ALTER TABLE customer CLUSTER ON customer_by_id;
-- or
ALTER TABLE customer REPLICA IDENTITY FULL;

== orders
-- or
CREATE TABLE orders (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id integer, total numeric(10,2) NOT NULL DEFAULT 0, at timestamptz);
INSERT INTO orders (customer_id) SELECT generate_series(1, 5);
-- or
CREATE TABLE orders (id integer PRIMARY KEY, total numeric(12,2) NOT NULL DEFAULT 0, customer_id bigint, at timestamptz DEFAULT now(), note text);
INSERT INTO orders (id, customer_id) SELECT n, n FROM generate_series(1, 5) n;

== orders_customer
-- or needs orders
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customer;
-- or needs orders
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customer ON DELETE CASCADE DEFERRABLE;

== orders_apart
-- or needs orders
ALTER TABLE orders ADD CONSTRAINT orders_apart EXCLUDE USING gist (tstzrange(at, at) WITH &&) WHERE (at IS NOT NULL);
-- or needs orders
ALTER TABLE orders ADD CONSTRAINT orders_apart EXCLUDE (id WITH =);
COMMENT ON CONSTRAINT orders_apart ON orders IS 'one at a time';

== orders_stats
-- or needs orders
CREATE STATISTICS orders_stats (dependencies) ON customer_id, total FROM orders;
-- or needs orders
CREATE STATISTICS orders_stats (ndistinct, mcv) ON customer_id, total FROM orders;
ALTER STATISTICS orders_stats SET STATISTICS 500;
-- or needs orders
CREATE STATISTICS orders_stats ON (total * 2), customer_id FROM orders;

== spent
-- or needs orders
CREATE FUNCTION spent(integer) RETURNS numeric LANGUAGE sql STABLE AS 'SELECT sum(total) FROM orders WHERE customer_id = $1';
-- or needs orders
CREATE FUNCTION spent(integer) RETURNS numeric LANGUAGE sql STABLE BEGIN ATOMIC SELECT sum(total) FROM orders WHERE customer_id = $1; END;
-- or needs orders
CREATE FUNCTION spent(customer integer, factor numeric DEFAULT 1) RETURNS SETOF double precision LANGUAGE sql STABLE ROWS 1 AS 'SELECT 1.0::double precision';
-- or needs orders
CREATE FUNCTION spent(integer) RETURNS TABLE (customer integer, amount numeric) LANGUAGE sql STABLE SET search_path = public, pg_temp COST 7 AS 'SELECT $1, 2.0';
COMMENT ON FUNCTION spent(integer) IS 'so much';

== customers
-- or
CREATE VIEW customers AS SELECT id, name FROM customer;
-- or
CREATE VIEW customers AS SELECT id, name, 1 AS one FROM customer WHERE id > 0;
COMMENT ON VIEW customers IS 'all of them';
-- or
CREATE VIEW customers (no, called) WITH (security_barrier) AS SELECT id, name FROM customer WITH LOCAL CHECK OPTION;
-- or
CREATE VIEW customers AS SELECT * FROM customer;
-- or
CREATE MATERIALIZED VIEW customers AS SELECT id, name FROM customer;
CREATE UNIQUE INDEX customers_id ON customers (id);
-- or needs customer.mail
CREATE VIEW customers AS SELECT id, mail AS name FROM customer;
-- or
CREATE TABLE customers (id integer, name text);

== top_customers
-- or needs customers:1
CREATE VIEW top_customers AS SELECT name, count(*) AS n FROM customers GROUP BY name;
-- or needs customers:2
CREATE VIEW top_customers AS SELECT id, name, one FROM customers WHERE one = 1;
COMMENT ON COLUMN top_customers.name IS 'of the customer';
-- or needs customers:4
CREATE VIEW top_customers AS SELECT max(id) AS id FROM customers;
-- or needs customers:5
CREATE VIEW top_customers AS SELECT id FROM customers LIMIT 10;
-- or needs customers:1
CREATE MATERIALIZED VIEW top_customers AS SELECT name FROM customers WITH NO DATA;

== sales
-- or needs orders
CREATE MATERIALIZED VIEW sales AS SELECT customer_id, sum(total) AS total FROM orders GROUP BY customer_id;
CREATE INDEX sales_total ON sales (total);
-- or needs orders
CREATE MATERIALIZED VIEW sales WITH (fillfactor = 70) AS SELECT customer_id, count(*) AS n FROM orders GROUP BY customer_id;
COMMENT ON MATERIALIZED VIEW sales IS 'per customer';

== insert_customer
-- or needs customers:1
CREATE RULE insert_customer AS ON INSERT TO customers DO INSTEAD INSERT INTO customer (id, name) VALUES (new.id, new.name);
-- or needs customers:1
CREATE RULE insert_customer AS ON INSERT TO customers DO INSTEAD NOTHING;

== touch
-- or
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
-- or
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  RAISE NOTICE 'touched';
  RETURN new;
END
$$;

== touched
-- or needs touch
CREATE TRIGGER touched BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION touch();
-- or needs touch
CREATE TRIGGER touched AFTER INSERT OR UPDATE OF name ON customer FOR EACH ROW WHEN (new.name <> '') EXECUTE FUNCTION touch('a', 'it''s');
ALTER TABLE customer DISABLE TRIGGER touched;
-- or needs touch
CREATE TRIGGER touched AFTER INSERT ON customer REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION touch();
COMMENT ON TRIGGER touched ON customer IS 'when it was';
-- or needs touch
CREATE CONSTRAINT TRIGGER touched AFTER DELETE ON customer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION touch();
-- or needs touch customers:1
CREATE TRIGGER touched INSTEAD OF UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION touch();

== own
-- or
CREATE POLICY own ON customer USING (id > 0);
-- or
CREATE POLICY own ON customer FOR SELECT TO law_reader USING (name = current_user);
ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
-- or
CREATE POLICY own ON customer AS RESTRICTIVE FOR UPDATE TO law_reader, law_writer USING (true) WITH CHECK (id < 1000);
ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer FORCE ROW LEVEL SECURITY;
-- or needs orders
CREATE POLICY own ON customer USING (EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = customer.id));
COMMENT ON POLICY own ON customer IS 'with orders';

== granted
-- or
GRANT SELECT ON customer TO law_reader;
-- or
GRANT SELECT, INSERT ON customer TO law_reader, law_writer;
GRANT UPDATE (name) ON customer TO law_writer WITH GRANT OPTION;
-- or
GRANT ALL ON customer TO PUBLIC;

== granted_customers
-- or needs customers:1
GRANT SELECT ON customers TO law_reader;
-- or needs customers:2
GRANT SELECT ON customers TO law_writer;
-- or needs customers:5
GRANT SELECT ON customers TO law_reader;

== revoked
-- or needs touch
REVOKE EXECUTE ON FUNCTION touch() FROM PUBLIC;
-- or needs touch
GRANT EXECUTE ON FUNCTION touch() TO law_writer;

== owned
-- or needs orders
ALTER TABLE orders OWNER TO law_owner;
-- or needs orders
ALTER TABLE orders OWNER TO law_writer;

== granted_types
-- or needs email
REVOKE USAGE ON TYPE email FROM PUBLIC;
-- or needs app
GRANT USAGE ON SCHEMA app TO law_reader;

== defaults
-- or
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO law_reader;
-- or
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

== sum_of_squares
-- or
CREATE FUNCTION add_square(state numeric, value numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT state + value * value';
CREATE AGGREGATE sum_of_squares(numeric) (SFUNC = add_square, STYPE = numeric, INITCOND = '0');
-- or
CREATE FUNCTION add_square(state numeric, value numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT state + value * value';
CREATE AGGREGATE sum_of_squares(numeric) (SFUNC = add_square, STYPE = numeric, INITCOND = '1', PARALLEL = SAFE);
COMMENT ON AGGREGATE sum_of_squares(numeric) IS 'as it says';

== archive
-- or needs orders
CREATE PROCEDURE archive(days integer) LANGUAGE sql AS 'DELETE FROM orders WHERE at < now() - make_interval(days => days)';
-- or
CREATE PROCEDURE archive(days integer DEFAULT 7, INOUT gone integer DEFAULT 0) LANGUAGE plpgsql AS 'BEGIN gone := 1; END';
-- or
CREATE FUNCTION archive(days integer) RETURNS void LANGUAGE sql AS 'SELECT';

== watch
-- or
CREATE FUNCTION watched() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION watched();
-- or
CREATE FUNCTION watched() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER watch ON ddl_command_start WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION watched();
ALTER EVENT TRIGGER watch DISABLE;

== customer.score
-- or needs spent:1
ALTER TABLE customer ADD COLUMN score numeric DEFAULT spent(1);
-- or
ALTER TABLE customer ADD COLUMN score numeric;

== customer.valid
-- or needs is_mail:2
ALTER TABLE customer ADD COLUMN valid boolean GENERATED ALWAYS AS (is_mail(name)) STORED;
-- or
ALTER TABLE customer ADD COLUMN valid boolean;
