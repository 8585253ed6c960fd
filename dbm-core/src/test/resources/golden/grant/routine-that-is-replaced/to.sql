CREATE FUNCTION public.f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 2';
REVOKE EXECUTE ON FUNCTION public.f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.f(integer) TO reader;
ALTER FUNCTION public.f(integer) OWNER TO chief;
