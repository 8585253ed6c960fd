-- breaks the release that still runs
ALTER TYPE public.c OWNER TO chief;
-- breaks the release that still runs
ALTER DOMAIN public.d OWNER TO chief;
-- breaks the release that still runs
ALTER COLLATION public.l OWNER TO chief;
-- breaks the release that still runs
ALTER TYPE public.r OWNER TO chief;
-- breaks the release that still runs
REVOKE USAGE ON TYPE public.c FROM PUBLIC;
-- breaks the release that still runs
REVOKE USAGE ON DOMAIN public.d FROM PUBLIC;
GRANT USAGE ON DOMAIN public.d TO reader;
GRANT USAGE ON TYPE public.r TO reader WITH GRANT OPTION;
