CREATE TABLE public.t (id integer);
CREATE TABLE public.x (id integer);
GRANT SELECT, INSERT ON public.x TO reader;
ALTER TABLE public.x OWNER TO chief;
