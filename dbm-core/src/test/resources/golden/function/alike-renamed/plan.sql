-- breaks the release that still runs
ALTER FUNCTION app.f(integer, integer) RENAME TO g;
