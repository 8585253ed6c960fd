-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN n integer;
CREATE FUNCTION app.n()
RETURNS bigint
LANGUAGE sql
AS $$SELECT sum(n) FROM app.t$$;
CREATE VIEW app.a AS
SELECT id
   FROM app.t;
CREATE FUNCTION app.f()
RETURNS SETOF app.a
LANGUAGE sql
STABLE
AS $$SELECT * FROM app.a$$;
CREATE VIEW app.z AS
SELECT id,
    app.n() AS n
   FROM app.f() f(id);
