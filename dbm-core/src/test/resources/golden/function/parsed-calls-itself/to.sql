CREATE SCHEMA app;

CREATE FUNCTION app.factorial(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE OR REPLACE FUNCTION app.factorial(n integer) RETURNS integer LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN n < 2 THEN 1 ELSE n * app.factorial(n - 1) END;
CREATE TABLE app.t (x integer CHECK (app.factorial(x) > 0), y integer GENERATED ALWAYS AS (app.factorial(x)) STORED);
INSERT INTO app.t VALUES (4);
CREATE INDEX t_x ON app.t (app.factorial(x));
