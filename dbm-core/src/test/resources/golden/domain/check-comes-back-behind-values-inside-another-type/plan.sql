ALTER DOMAIN public.email DROP CONSTRAINT mail;
-- breaks the release that still runs
DROP FUNCTION public.is_mail(text);
SET LOCAL check_function_bodies TO off;
CREATE FUNCTION public.is_mail(address text)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
AS $$SELECT position('@' IN address) > 0$$;
SET LOCAL check_function_bodies TO on;
ALTER DOMAIN public.email ADD CONSTRAINT mail CHECK (public.is_mail(VALUE));
-- breaks the release that still runs
ALTER TYPE public.address ADD ATTRIBUTE mail public.email;
