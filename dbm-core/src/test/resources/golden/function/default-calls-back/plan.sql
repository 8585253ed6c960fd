CREATE FUNCTION app.g()
RETURNS integer
LANGUAGE plpgsql
IMMUTABLE
AS $$BEGIN END$$;
CREATE FUNCTION app.f(a integer DEFAULT app.g())
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $$SELECT 1$$;
CREATE OR REPLACE FUNCTION app.g()
RETURNS integer
LANGUAGE sql
IMMUTABLE
RETURN app.f(1);
CREATE TABLE app.t (
  v integer DEFAULT app.f()
);
CREATE INDEX i ON app.t ((v + app.f()));
