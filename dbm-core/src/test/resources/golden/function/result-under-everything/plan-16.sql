ALTER DOMAIN app.d DROP CONSTRAINT d_check;
-- breaks the release that still runs
DROP FUNCTION app.g(integer);
-- blocks reads, blocks writes
DROP VIEW app.w;
-- blocks reads, blocks writes
DROP VIEW app.v;
-- blocks reads, blocks writes
DROP MATERIALIZED VIEW app.m;
-- blocks reads, blocks writes
DROP TRIGGER g ON app.t;
-- blocks reads, blocks writes
DROP RULE r ON app.t;
-- blocks reads, blocks writes
DROP POLICY p ON app.t;
-- breaks the release that still runs
DROP FUNCTION app.f(integer);
CREATE FUNCTION app.f(a integer)
RETURNS bigint
LANGUAGE sql
IMMUTABLE
AS $$SELECT a::bigint$$;
-- scans the table, blocks writes, may fail on existing rows
ALTER DOMAIN app.d ADD CONSTRAINT d_check CHECK (app.f(VALUE) > 0);
CREATE FUNCTION app.g(a integer DEFAULT (app.f(1))::integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT a$$;
CREATE VIEW app.v AS
SELECT (app.f(id) > 0) AS positive
   FROM app.t;
COMMENT ON VIEW app.v IS 'kept';
CREATE VIEW app.w AS
SELECT positive
   FROM app.v;
-- scans the table, may fail on existing rows
CREATE MATERIALIZED VIEW app.m AS
SELECT (app.f(id))::text AS f
   FROM app.t;
CREATE INDEX mi ON app.m (f);
-- blocks writes
CREATE TRIGGER g BEFORE UPDATE ON app.t FOR EACH ROW WHEN (app.f(new.id) > 0) EXECUTE FUNCTION app.touch();
-- blocks reads, blocks writes
CREATE RULE r AS ON DELETE TO app.t WHERE (app.f(old.id) > 0) DO INSTEAD NOTHING;
-- blocks reads, blocks writes
CREATE POLICY p ON app.t USING (app.f(id) > 0);
REVOKE EXECUTE ON FUNCTION app.f(integer) FROM PUBLIC;
GRANT SELECT ON TABLE app.w TO pg_monitor;
