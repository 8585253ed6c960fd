CREATE SCHEMA app;
CREATE EXTENSION citext;
REVOKE EXECUTE ON FUNCTION public.citext_eq(citext, citext) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.citext_eq(citext, citext) TO reader;
GRANT EXECUTE ON FUNCTION public.citext_lt(citext, citext) TO reader;
