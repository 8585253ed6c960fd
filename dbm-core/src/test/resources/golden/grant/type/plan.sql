GRANT USAGE ON TYPE public.temper TO PUBLIC;
-- breaks the release that still runs
REVOKE USAGE ON TYPE public.temper FROM reader;
-- breaks the release that still runs
REVOKE USAGE ON TYPE public.mood FROM PUBLIC;
