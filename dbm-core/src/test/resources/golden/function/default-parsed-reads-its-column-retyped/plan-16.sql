-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.w;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id TYPE bigint;
CREATE OR REPLACE FUNCTION app.f()
RETURNS integer
LANGUAGE plpgsql
AS $$BEGIN END$$;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v DROP DEFAULT;
-- breaks the release that still runs
DROP FUNCTION app.f();
CREATE FUNCTION app.f()
RETURNS bigint
LANGUAGE plpgsql
AS $$BEGIN END$$;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v TYPE bigint;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT app.f();
CREATE OR REPLACE FUNCTION app.f()
RETURNS bigint
LANGUAGE sql
RETURN (SELECT max(t.v) AS max FROM app.t);
CREATE VIEW app.w AS
SELECT v,
    app.f() AS f
   FROM app.t;
