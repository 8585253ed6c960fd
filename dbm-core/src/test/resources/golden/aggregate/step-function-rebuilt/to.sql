CREATE SCHEMA app;
CREATE FUNCTION app.step(s bigint, w integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT s + $2';
CREATE FUNCTION app.back(s bigint, v integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT s - v';
CREATE FUNCTION app.final(s bigint) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT s::text';
CREATE FUNCTION app.finals(s bigint, v integer) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT s::text';
CREATE FUNCTION app.both(a bigint, b bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT a + b'; CREATE AGGREGATE app.total(integer) (SFUNC = app.step, STYPE = bigint)
