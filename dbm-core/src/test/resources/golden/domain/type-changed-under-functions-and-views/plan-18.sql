-- breaks the release that still runs
ALTER DOMAIN app.d RENAME TO d_old;
-- breaks the release that still runs
DROP PROCEDURE app.p(app.d_old[]);
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.b;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.a;
-- breaks the release that still runs
DROP FUNCTION app.f(app.d_old);
CREATE DOMAIN app.d AS bigint CONSTRAINT d_check CHECK (VALUE > 0);
CREATE FUNCTION app.f(x app.d)
RETURNS app.d
LANGUAGE sql
IMMUTABLE
AS $$SELECT x$$;
COMMENT ON FUNCTION app.f(app.d) IS 'kept';
CREATE PROCEDURE app.p(x app.d[])
LANGUAGE sql
AS $$SELECT 1$$;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.d;
CREATE VIEW app.a AS
SELECT id,
    v,
    app.f(v) AS f
   FROM app.t;
CREATE VIEW app.b AS
SELECT f
   FROM app.a;
COMMENT ON VIEW app.b IS 'kept';
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN w TYPE app.d[];
-- breaks the release that still runs
DROP DOMAIN app.d_old;
