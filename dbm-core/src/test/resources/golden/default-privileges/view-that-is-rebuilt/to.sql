CREATE TABLE public.t (n bigint);
CREATE VIEW public.v AS SELECT n FROM public.t;
GRANT INSERT ON public.v TO reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader, writer;
