CREATE TABLE public.t (id integer);
CREATE VIEW public.x AS SELECT id FROM public.t;
GRANT SELECT ON public.x TO reader, writer;
ALTER VIEW public.x OWNER TO chief;
