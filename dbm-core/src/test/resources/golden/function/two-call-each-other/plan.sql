SET LOCAL check_function_bodies TO off;
CREATE FUNCTION app.even(n integer)
RETURNS boolean
LANGUAGE sql
AS $$SELECT CASE WHEN n = 0 THEN true ELSE app.odd(n - 1) END$$;
SET LOCAL check_function_bodies TO on;
CREATE TABLE app.t (
  id integer,
  CONSTRAINT t_id_check CHECK (app.even(id))
);
SET LOCAL check_function_bodies TO off;
CREATE FUNCTION app.odd(n integer)
RETURNS boolean
LANGUAGE sql
AS $$SELECT CASE WHEN n = 0 THEN false ELSE app.even(n - 1) END$$;
SET LOCAL check_function_bodies TO on;
