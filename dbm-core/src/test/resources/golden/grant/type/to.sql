CREATE TYPE public.mood AS ENUM ('a');
REVOKE USAGE ON TYPE public.mood FROM PUBLIC;
CREATE TYPE public.temper AS ENUM ('a');
