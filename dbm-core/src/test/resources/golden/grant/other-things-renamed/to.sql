-- rename ENUM public.mood to public.temper
-- rename SEQUENCE public.s to public.numbers
-- rename VIEW public.v to public.w
CREATE TYPE public.temper AS ENUM ('a');
CREATE SEQUENCE public.numbers;
CREATE TABLE public.t (id integer);
CREATE VIEW public.w AS SELECT id FROM public.t;
CREATE FUNCTION public.f(m temper) RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT USAGE ON TYPE public.temper TO reader WITH GRANT OPTION;
GRANT USAGE ON SEQUENCE public.numbers TO reader;
GRANT SELECT, INSERT ON public.w TO reader;
GRANT SELECT (id) ON public.w TO writer;
GRANT EXECUTE ON FUNCTION public.f(temper) TO reader;
ALTER FUNCTION public.f(temper) OWNER TO chief;
