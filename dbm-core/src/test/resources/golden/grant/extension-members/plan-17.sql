-- breaks the release that still runs
REVOKE EXECUTE ON FUNCTION public.citext_lt(public.citext, public.citext) FROM writer;
-- breaks the release that still runs
REVOKE EXECUTE ON FUNCTION public.citext_eq(public.citext, public.citext) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.citext_lt(public.citext, public.citext) TO chief WITH GRANT OPTION;
-- breaks the release that still runs
REVOKE USAGE ON TYPE public.hstore FROM PUBLIC;
-- breaks the release that still runs
REVOKE SELECT ON TABLE public.pg_stat_statements FROM PUBLIC;
GRANT SELECT, INSERT ON TABLE public.pg_stat_statements TO reader;
GRANT EXECUTE ON FUNCTION public.pg_stat_statements_reset(oid, oid, bigint, boolean) TO PUBLIC;
