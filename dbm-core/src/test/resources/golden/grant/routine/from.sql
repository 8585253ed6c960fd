CREATE DOMAIN public.app_t AS text;
CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer, VARIADIC b text[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE app.p(INOUT a integer, b app_t) LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE app.total(integer) (sfunc = int4pl, stype = integer);
CREATE AGGREGATE app.every_row(*) (sfunc = int8inc, stype = bigint, initcond = '0');
GRANT EXECUTE ON FUNCTION app.f() TO writer;
