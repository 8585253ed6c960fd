-- breaks the release that still runs
ALTER TYPE public.mood RENAME TO temper;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE public.s RENAME TO numbers;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER VIEW public.v RENAME TO w;
GRANT INSERT ON TABLE public.w TO reader;
