CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE TABLE app.orders (
  id integer NOT NULL,
  total numeric(10,2),
  CONSTRAINT orders_pkey PRIMARY KEY (id)
);
CREATE FUNCTION app.all_of_it(a integer, b text DEFAULT 'x''y'::text, INOUT c numeric DEFAULT 1.5, OUT d app.mood, VARIADIC e text[] DEFAULT '{}'::text[])
RETURNS record
LANGUAGE plpgsql
STABLE STRICT SECURITY DEFINER PARALLEL RESTRICTED COST 12.5
SET search_path TO app, "$user", pg_temp
SET work_mem TO '64MB'
SET "DateStyle" TO 'iso, dmy'
SET "TimeZone" TO 'UTC'
AS $$
BEGIN
  -- keeps its own form
  d := 'ok';
END
$$;
COMMENT ON FUNCTION app.all_of_it(integer, text, numeric, text[]) IS 'everything';
CREATE FUNCTION app.anything(anyelement, "any")
RETURNS anyelement
LANGUAGE internal
AS $$int4pl$$;
CREATE FUNCTION app.columns(n integer)
RETURNS TABLE (id integer, "Odd Name" text)
LANGUAGE sql
IMMUTABLE LEAKPROOF PARALLEL SAFE
AS $$ SELECT n, 'a' $$;
CREATE FUNCTION app.empty_path()
RETURNS integer
LANGUAGE sql
SET search_path TO ''
AS $$SELECT 1$$;
CREATE FUNCTION app.helped(anyarray)
RETURNS SETOF anyelement
LANGUAGE internal
IMMUTABLE STRICT SUPPORT pg_catalog.array_unnest_support
AS $$array_unnest$$;
CREATE FUNCTION app.on_row(app.orders)
RETURNS numeric
LANGUAGE sql
AS $$SELECT $1.total * 2$$;
CREATE FUNCTION app.on_rows(app.orders[])
RETURNS integer
LANGUAGE sql
AS $$SELECT cardinality($1)$$;
CREATE FUNCTION app.one_column()
RETURNS TABLE (id integer)
LANGUAGE sql
AS $$ SELECT 1 $$;
CREATE FUNCTION app.over(character, "bit", "char", interval, timestamp with time zone, character varying)
RETURNS character
LANGUAGE sql
AS $$SELECT 't'::char$$;
CREATE FUNCTION app.over(integer)
RETURNS text
LANGUAGE sql
AS $$SELECT 'i'$$;
CREATE FUNCTION app.over(text)
RETURNS text
LANGUAGE sql
AS $$SELECT 't'$$;
CREATE FUNCTION app.parsed(n integer)
RETURNS bigint
LANGUAGE sql
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM app.orders
   WHERE (orders.id > parsed.n);
END;
CREATE FUNCTION app.plain()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;
CREATE FUNCTION app."returning"(n integer)
RETURNS integer
LANGUAGE sql
IMMUTABLE
RETURN (n + 1);
CREATE FUNCTION app.rows()
RETURNS SETOF app.orders
LANGUAGE sql
STABLE ROWS 5
AS $$ SELECT * FROM app.orders $$;
CREATE FUNCTION app.touch()
RETURNS trigger
LANGUAGE plpgsql
AS $$BEGIN RETURN NEW; END$$;
