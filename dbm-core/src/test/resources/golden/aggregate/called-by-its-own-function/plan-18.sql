CREATE TABLE app.t (
  v integer
);
CREATE FUNCTION app.add(integer, integer)
RETURNS integer
LANGUAGE plpgsql
IMMUTABLE
AS $$BEGIN END$$;
CREATE AGGREGATE app.total(integer) (
  SFUNC = app.add,
  STYPE = integer,
  INITCOND = '0'
);
CREATE OR REPLACE FUNCTION app.add(integer, integer)
RETURNS integer
LANGUAGE sql
IMMUTABLE
RETURN CASE WHEN ($1 IS NULL) THEN (SELECT app.total(x.v) AS total FROM (VALUES (1)) x(v)) ELSE ($1 + $2) END;
CREATE VIEW app.s AS
SELECT app.total(v) AS total
   FROM app.t;
CREATE MATERIALIZED VIEW app.m AS
SELECT total
   FROM app.s;
