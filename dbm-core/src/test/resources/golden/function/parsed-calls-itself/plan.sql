CREATE FUNCTION app.factorial(n integer)
RETURNS integer
LANGUAGE plpgsql
IMMUTABLE
AS $$BEGIN END$$;
CREATE OR REPLACE FUNCTION app.factorial(n integer)
RETURNS integer
LANGUAGE sql
IMMUTABLE
RETURN CASE WHEN (n < 2) THEN 1 ELSE (n * app.factorial((n - 1))) END;
CREATE TABLE app.t (
  x integer,
  y integer GENERATED ALWAYS AS (app.factorial(x)) STORED,
  CONSTRAINT t_x_check CHECK (app.factorial(x) > 0)
);
CREATE INDEX t_x ON app.t ((app.factorial(x)));
