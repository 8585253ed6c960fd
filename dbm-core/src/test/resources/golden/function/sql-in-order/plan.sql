CREATE TABLE app.u (
  a integer
);
CREATE FUNCTION app.z(n integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT n + a FROM app.u$$;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN b integer;
CREATE OR REPLACE FUNCTION app.a()
RETURNS bigint
LANGUAGE sql
AS $$SELECT sum(a) + sum(app.z(b)) FROM app.t$$;
