-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW public.v;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE public.t ALTER COLUMN n TYPE bigint;
CREATE VIEW public.v AS
SELECT n
   FROM public.t;
REVOKE SELECT ON TABLE public.v FROM writer;
GRANT INSERT ON TABLE public.v TO reader;
REVOKE SELECT ON TABLE public.v FROM reader;
