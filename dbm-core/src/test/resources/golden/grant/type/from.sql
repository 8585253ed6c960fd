CREATE TYPE public.mood AS ENUM ('a');
CREATE TYPE public.temper AS ENUM ('a');
REVOKE USAGE ON TYPE public.temper FROM PUBLIC;
GRANT USAGE ON TYPE public.temper TO reader;
