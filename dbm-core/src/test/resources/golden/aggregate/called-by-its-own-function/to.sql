CREATE SCHEMA app;

CREATE FUNCTION app.add(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE app.total(integer) (SFUNC = app.add, STYPE = integer, INITCOND = '0');
CREATE OR REPLACE FUNCTION app.add(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN CASE WHEN $1 IS NULL THEN (SELECT app.total(v) FROM (VALUES (1)) x(v)) ELSE $1 + $2 END;
CREATE TABLE app.t (v integer);
INSERT INTO app.t VALUES (1), (2);
CREATE VIEW app.s AS SELECT app.total(v) FROM app.t;
CREATE MATERIALIZED VIEW app.m AS SELECT total FROM app.s;
