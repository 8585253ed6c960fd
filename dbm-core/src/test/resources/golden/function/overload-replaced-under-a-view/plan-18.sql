CREATE FUNCTION app.f(a numeric)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $$SELECT a::integer$$;
CREATE OR REPLACE FUNCTION app.f(a text)
RETURNS text
LANGUAGE sql
IMMUTABLE
AS $$SELECT a || 'x'$$;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT app.f((id)::numeric) AS i,
    app.f(s) AS s
   FROM app.t;
-- breaks the release that still runs
DROP FUNCTION app.f(integer);
