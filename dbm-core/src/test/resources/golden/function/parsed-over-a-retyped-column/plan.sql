DROP FUNCTION app.g();
-- breaks the release that still runs
DROP FUNCTION app.f();
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a TYPE bigint;
CREATE FUNCTION app.f()
RETURNS bigint
LANGUAGE sql
RETURN (SELECT (sum(t.a))::bigint AS sum FROM app.t);
CREATE FUNCTION app.g()
RETURNS bigint
LANGUAGE sql
RETURN app.f();
