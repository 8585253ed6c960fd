CREATE SCHEMA app;

CREATE FUNCTION app.even(n integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE FUNCTION app.odd(n integer DEFAULT 1) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN n = 0 THEN false ELSE app.even(n - 1) END;
CREATE OR REPLACE FUNCTION app.even(n integer) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN n = 0 THEN true ELSE app.odd(n - 1) END;
CREATE TABLE app.t (x integer CHECK (app.even(x)));
INSERT INTO app.t VALUES (4);
CREATE MATERIALIZED VIEW app.m AS SELECT x, app.odd(x) FROM app.t;
COMMENT ON FUNCTION app.even(integer) IS 'even';
