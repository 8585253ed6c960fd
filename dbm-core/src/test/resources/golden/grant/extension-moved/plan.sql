-- breaks the release that still runs
ALTER EXTENSION citext SET SCHEMA app;
-- breaks the release that still runs
REVOKE EXECUTE ON FUNCTION app.citext_lt(app.citext, app.citext) FROM reader;
GRANT EXECUTE ON FUNCTION app.citext_eq(app.citext, app.citext) TO writer;
