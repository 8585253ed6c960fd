CREATE TABLE public.t (n integer);
CREATE VIEW public.v AS SELECT n FROM public.t;
GRANT UPDATE ON public.v TO reader;
GRANT INSERT ON public.v TO writer;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader, writer;
