-- breaks the release that still runs
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(b integer)
RETURNS bigint
LANGUAGE sql
AS $$SELECT 1::bigint$$;
ALTER FUNCTION public.f(integer) OWNER TO chief;
REVOKE EXECUTE ON FUNCTION public.f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.f(integer) TO reader;
