CREATE FUNCTION app.odd(n integer DEFAULT NULL)
RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE
AS $$BEGIN END$$;
CREATE FUNCTION app.even(n integer)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
RETURN CASE WHEN (n = 0) THEN true ELSE app.odd((n - 1)) END;
COMMENT ON FUNCTION app.even(integer) IS 'even';
CREATE OR REPLACE FUNCTION app.odd(n integer DEFAULT 1)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
RETURN CASE WHEN (n = 0) THEN false ELSE app.even((n - 1)) END;
CREATE TABLE app.t (
  x integer,
  CONSTRAINT t_x_check CHECK (app.even(x))
);
CREATE MATERIALIZED VIEW app.m AS
SELECT x,
    app.odd(x) AS odd
   FROM app.t;
