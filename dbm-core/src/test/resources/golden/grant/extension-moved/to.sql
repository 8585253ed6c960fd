CREATE SCHEMA app;
CREATE EXTENSION citext SCHEMA app;
REVOKE EXECUTE ON FUNCTION app.citext_eq(app.citext, app.citext) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.citext_eq(app.citext, app.citext) TO reader, writer;
