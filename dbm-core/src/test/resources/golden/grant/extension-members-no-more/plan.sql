GRANT EXECUTE ON FUNCTION public.citext_eq(public.citext, public.citext) TO PUBLIC;
-- breaks the release that still runs
REVOKE EXECUTE ON FUNCTION public.citext_lt(public.citext, public.citext) FROM chief;
GRANT USAGE ON TYPE public.hstore TO PUBLIC;
GRANT SELECT ON TABLE public.pg_stat_statements TO PUBLIC;
-- breaks the release that still runs
REVOKE SELECT, INSERT ON TABLE public.pg_stat_statements FROM reader;
-- breaks the release that still runs
REVOKE EXECUTE ON FUNCTION public.pg_stat_statements_reset(oid, oid, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.citext_lt(public.citext, public.citext) TO writer;
