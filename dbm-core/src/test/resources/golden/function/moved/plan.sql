-- breaks the release that still runs
ALTER FUNCTION app.f(integer, integer) SET SCHEMA other;
-- breaks the release that still runs
ALTER FUNCTION other.f(integer, integer) RENAME TO g;
