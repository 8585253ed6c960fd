-- breaks the release that still runs
REVOKE EXECUTE ON FUNCTION app.f() FROM writer;
-- breaks the release that still runs
ALTER ROUTINE app.every_row() OWNER TO chief;
-- breaks the release that still runs
ALTER FUNCTION app.f() OWNER TO chief;
-- breaks the release that still runs
ALTER PROCEDURE app.p(integer, public.app_t) OWNER TO chief;
-- breaks the release that still runs
ALTER ROUTINE app.total(integer) OWNER TO chief;
-- breaks the release that still runs
REVOKE EXECUTE ON ROUTINE app.every_row() FROM PUBLIC;
GRANT EXECUTE ON ROUTINE app.every_row() TO reader;
-- breaks the release that still runs
REVOKE EXECUTE ON FUNCTION app.f() FROM PUBLIC;
-- breaks the release that still runs
REVOKE EXECUTE ON FUNCTION app.f(integer, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.f(integer, text[]) TO reader;
GRANT EXECUTE ON PROCEDURE app.p(integer, public.app_t) TO "The ""Boss"" 📚" WITH GRANT OPTION;
-- breaks the release that still runs
REVOKE EXECUTE ON PROCEDURE app.p(integer, public.app_t) FROM PUBLIC;
-- breaks the release that still runs
REVOKE EXECUTE ON ROUTINE app.total(integer) FROM PUBLIC;
GRANT EXECUTE ON ROUTINE app.total(integer) TO reader;
