-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE public.x;
CREATE VIEW public.x AS
SELECT id
   FROM public.t;
ALTER VIEW public.x OWNER TO chief;
GRANT SELECT ON TABLE public.x TO reader;
GRANT SELECT ON TABLE public.x TO writer;
